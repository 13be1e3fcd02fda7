package nl.volgorde.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityContactTests {
    private static final String MAIL = "mailto:security@example.org";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                MAIL + ",-",
                MAIL + ",soon",
                MAIL + ",31-12-2027",
                "security@example.org,2027-12-31",
                "a b,2027-12-31"
            })
    void takesAnAddressUntilADayOnly(String contact, String until) {
        assertThatThrownBy(() -> new SecurityContact(contact, until).check())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("volgorde.security.contact");
    }

    @Test
    void mayBeLeftOut() {
        for (String none : new String[] {null, "", " "}) {
            SecurityContact contact = new SecurityContact(none, null);
            assertThatCode(contact::check).doesNotThrowAnyException();
            assertThat(contact.text()).isEmpty();
        }
        SecurityContact named = new SecurityContact(MAIL, "2027-12-31");
        assertThatCode(named::check).doesNotThrowAnyException();
        assertThat(named.text().orElseThrow()).contains("Contact: " + MAIL, "Expires: 2027-12-31T");
    }
}
