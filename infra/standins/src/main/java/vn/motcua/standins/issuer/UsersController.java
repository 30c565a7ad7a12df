package vn.motcua.standins.issuer;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can be played in the demo; names and roles only, never a secret. */
@RestController
class UsersController {

    private final DemoUsers users;

    UsersController(DemoUsers users) {
        this.users = users;
    }

    @GetMapping("/users")
    List<DemoUser> people() {
        return users.all().stream().filter(user -> !user.isService()).toList();
    }
}
