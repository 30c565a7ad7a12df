package vn.motcua.demo.dashboards;

import java.util.ArrayList;
import java.util.List;

/**
 * A panel where it stands on Grafana's grid.
 *
 * @param id its number on the dashboard, from 1
 */
record Placed(int id, Panel panel, int x, int y, int width) {

    private static final int COLUMNS = 24;

    /** Panels of one shape that follow each other share lines evenly. */
    static List<Placed> all(List<Panel> panels) {
        List<Placed> placed = new ArrayList<>();
        int y = 0;
        for (List<Panel> line : lines(panels)) {
            for (int place = 0; place < line.size(); place++) {
                int x = COLUMNS * place / line.size();
                int width = COLUMNS * (place + 1) / line.size() - x;
                placed.add(new Placed(placed.size() + 1, line.get(place), x, y, width));
            }
            y += line.getFirst().kind().shape().height();
        }
        return placed;
    }

    private static List<List<Panel>> lines(List<Panel> panels) {
        List<List<Panel>> lines = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= panels.size(); end++) {
            if (end == panels.size() || !shape(panels, end).equals(shape(panels, begin))) {
                lines.addAll(shared(panels.subList(begin, end)));
                begin = end;
            }
        }
        return lines;
    }

    private static Kind.Shape shape(List<Panel> panels, int place) {
        return panels.get(place).kind().shape();
    }

    private static List<List<Panel>> shared(List<Panel> alike) {
        int lines = Math.ceilDiv(alike.size(), shape(alike, 0).beside());
        List<List<Panel>> shared = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            shared.add(alike.subList(alike.size() * line / lines, alike.size() * (line + 1) / lines));
        }
        return shared;
    }
}
