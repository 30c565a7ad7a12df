package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ./motcua down may end: a process id alone says little once this machine was started anew. */
class RunStateTest {

    /** Its class path is longer than the system tells of a command line. */
    @Test
    void aProcessOfThisCheckoutIsAPart() throws IOException {
        List<String> command = new ArrayList<>(List.of("tail", "-f"));
        command.addAll(
                Collections.nCopies(1000, Home.checkout().resolve("pom.xml").toString()));
        assertThat(partOf(command)).isTrue();
    }

    @Test
    void anotherProgramWithThePartsProcessIdIsNone() throws IOException {
        assertThat(partOf(List.of("sleep", "60"))).isFalse();
    }

    @Test
    void aPartOfACheckoutBesideThisOneIsNone() throws IOException {
        assertThat(partOf(List.of("sh", "-c", "sleep 60; :", Home.checkout() + "-2/pom.xml")))
                .isFalse();
    }

    @Test
    void whatHasEndedIsNone() throws Exception {
        Process process = new ProcessBuilder("sleep", "0").start();
        process.waitFor();
        assertThat(part(process).alive()).isFalse();
    }

    private static boolean partOf(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        try {
            return part(process).alive();
        } finally {
            process.destroyForcibly();
        }
    }

    private static RunState.Part part(Process process) {
        return new RunState.Part("some", process.pid(), "", "");
    }
}
