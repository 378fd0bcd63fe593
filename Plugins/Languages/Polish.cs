namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Polish.</summary>
internal sealed class Polish : Language
{
    public static readonly Polish Instance = new();

    private Polish()
        : base("pl")
    {
        Add(Keys.Rejected, "Rekord połączenia telefonicznego nie został zapisany. Popraw następujące błędy:");
        Add(Keys.RejectedMany, "Żaden rekord połączenia telefonicznego nie został zapisany (łącznie: {rows}). Popraw następujące błędy:");
        Add(Keys.More, "i jeszcze {count}, łącznie {total}: {counts}");
        Add(Keys.Failed, "Rekord połączenia telefonicznego nie został zapisany, ponieważ jego sprawdzenie się nie powiodło. Powiadom administratora:");
        Add(Keys.Misregistered, "Rekord połączenia telefonicznego nie został zapisany, ponieważ krok „{step}” jest zarejestrowany w niewłaściwym miejscu. Powiadom administratora:");
        Add(Keys.Misconfigured, "Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można użyć konfiguracji kroku „{step}”. Powiadom administratora:");
        Add(Keys.MisconfiguredVariable, "Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można użyć zmiennej środowiskowej „{variable}”. Powiadom administratora:");
        Add(Keys.Unanswered, "Na żądanie nie udzielono odpowiedzi. Popraw następujące elementy:");
        Add(Keys.UnansweredFailed, "Na żądanie nie udzielono odpowiedzi, ponieważ nie powiodło się na serwerze. Powiadom administratora:");
        Add(Keys.UnansweredMisregistered, "Na żądanie nie udzielono odpowiedzi, ponieważ element „{step}” jest zarejestrowany w niewłaściwym miejscu. Powiadom administratora:");
        Add(Keys.UnansweredMisconfigured, "Na żądanie nie udzielono odpowiedzi, ponieważ nie można użyć zmiennej środowiskowej „{variable}”. Powiadom administratora:");

        Add("PCC001", "tekst „{value}” jest za długi (liczba znaków: {length}, o {excess} za dużo). Skróć go do {limit}.");
        Add("PCC002.Text", "nie można tu zapisać wartości typu {type}. Podaj tekst.");
        Add("PCC002.Choice", "nie można tu zapisać wartości typu {type}. Podaj jedną z opcji kolumny (OptionSetValue).");
        Add("PCC002.Integer", "nie można tu zapisać wartości typu {type}. Podaj liczbę całkowitą (Int32).");
        Add("PCC002.Boolean", "nie można tu zapisać wartości typu {type}. Podaj prawdę lub fałsz (Boolean).");
        Add("PCC002.DateTime", "nie można tu zapisać wartości typu {type}. Podaj datę i godzinę (DateTime).");
        Add("PCC002.Lookup", "nie można tu zapisać wartości typu {type}. Podaj odwołanie (EntityReference) do wiersza jednej z tych tabel: {targets}.");
        Add("PCC003", "tekstu „{value}” nie można wyświetlić w jednej linii: znak na pozycji {position} to {character}. Usuń go.");
        Add("PCC003.Direction", "tekst „{value}” jest wyświetlany w innej kolejności, niż jest zapisany: znak na pozycji {position} to {character}. Usuń go.");
        Add("PCC004", "wartość {value} jest spoza zakresu. Podaj liczbę całkowitą od {minimum} do {maximum}.");
        Add("PCC005", "wiersz tabeli „{table}” jest tu niedozwolony. Podaj wiersz jednej z tych tabel: {targets}.");
        Add("PCC005.NoTable", "odwołanie nie wskazuje tabeli. Podaj wiersz jednej z tych tabel: {targets}.");
        Add("PCC006.Missing", "kolumna jest wymagana. Podaj wartość.");
        Add("PCC006.Emptied", "kolumna jest wymagana i nie można jej wyczyścić. Podaj wartość lub pomiń kolumnę.");
        Add("PCC007", "tą kolumną zarządza usługa Dataverse, a podana dla niej wartość jest ignorowana. Pomiń kolumnę.");
        Add("PCC101.Blank", "tekst zawiera tylko odstępy. Podaj numer telefonu lub pozostaw kolumnę pustą.");
        Add("PCC101.NoDigit", "„{value}” nie zawiera żadnej cyfry. Podaj numer telefonu, na przykład +14255550123.");
        Add("PCC101.Words", "„{value}” nie jest numerem telefonu: nie zawiera żadnej cyfry. Podaj numer, na przykład +14255550123, albo anonymous, jeśli numer jest zastrzeżony.");
        Add("PCC101.Character", "„{value}” nie jest numerem telefonu: znak na pozycji {position} („{character}”) jest w tym miejscu niedozwolony. Podaj numer, na przykład +14255550123.");
        Add("PCC101.Identifier", "„{value}” jest identyfikatorem użytkownika lub aplikacji, a nie numerem telefonu. Podaj numer połączenia lub pozostaw kolumnę pustą.");
        Add("PCC101.Masked", "numer „{value}” jest zamaskowany: część cyfr jest ukryta. Podaj cały numer.");
        Add("PCC101.Scientific", "„{value}” to zapis wykładniczy z arkusza kalkulacyjnego: część cyfr została utracona. Pobierz numer ze źródła jeszcze raz, jako tekst.");
        Add("PCC101.Decimal", "„{value}” to ułamek dziesiętny zapisany przez arkusz kalkulacyjny. Podaj tylko cyfry przed kropką.");
        Add("PCC101.TooFewDigits", "„{value}” nie jest numerem telefonu (liczba cyfr: {digits}, minimum: {fewest}). Podaj cały numer.");
        Add("PCC101.TooManyDigits", "„{value}” nie jest numerem telefonu (liczba cyfr: {digits}, maksimum: {most}). Podaj tylko jeden numer.");
        Add("PCC101.Address", "„{value}” nie jest pełnym adresem: sprawdź znak na pozycji {position}. Podaj adres w postaci sip:user@host lub tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "„{value}” zawiera nieznany numer kierunkowy kraju: żaden kraj nie używa {code}. Sprawdź cyfry po znaku +.");
        Add("PCC101.InternationalPrefix", "„{value}” zawiera {prefix} po znaku +. Usuń {prefix}: numer kierunkowy kraju następuje bezpośrednio po znaku +.");
        Add("PCC101.NoCallingCode", "„{value}” nie zawiera numeru kierunkowego kraju. Podaj numer ze znakiem + i numerem kierunkowym kraju, na przykład +14255550123.");
        Add("PCC101.TooShort", "numer „{value}” jest za krótki (region: {region}, numer kierunkowy kraju: {code}, liczba cyfr: {digits}, minimum: {fewest}). Podaj cały numer.");
        Add("PCC101.TooLong", "numer „{value}” jest za długi (region: {region}, numer kierunkowy kraju: {code}, liczba cyfr: {digits}, maksimum: {most}). Usuń to, co nie należy do numeru, na przykład dawny prefiks po {code}, numer wewnętrzny lub drugi numer.");
        Add("PCC101.NoSuchLength", "numer „{value}” ma liczbę cyfr ({digits}), jakiej nie ma żaden numer z regionu: {region} ({code}). Sprawdź numer.");
        Add("PCC101.NotInPlan", "„{value}” nie jest numerem z regionu: {region} ({code}). Sprawdź numer.");
        Add("PCC101.NotE164", "„{value}” nie jest zapisem w formacie E.164. Podaj numer dokładnie w tej postaci: {e164}.");
        Add("PCC101.RegionNotAllowed", "„{value}” to numer z regionu: {region}. Dozwolone są tu tylko numery z tych regionów: {allowed}.");
        Add("PCC101.TypeNotAllowed", "„{value}” to numer typu {type}. Dozwolone są tu tylko numery tych typów: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "zastrzeżony numer („{value}”) jest tu niedozwolony. Podaj numer telefonu lub pozostaw kolumnę pustą.");
        Add("PCC101.AddressNotAllowed", "adres „{value}” jest tu niedozwolony. Podaj numer telefonu, na przykład +14255550123.");
        Add("PCC101.ShortNotAllowed", "numer skrócony „{value}” jest tu niedozwolony. Podaj cały numer telefonu, na przykład +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "numer wewnętrzny, jak w „{value}”, jest tu niedozwolony. Podaj numer telefonu bez numeru wewnętrznego, na przykład +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "„{value}” to numer nieprzypisany do żadnego kraju ({code}). Podaj numer przypisany do kraju.");
        Add("PCC201", "{value} nie jest stanem w tej tabeli. Podaj jedną z wartości: {allowed}.");
        Add("PCC202", "{value} nie jest przyczyną stanu w tej tabeli. Podaj jedną z wartości: {allowed}.");
        Add("PCC203", "przyczyna stanu {status} nie należy do stanu {state}. Podaj jedną z wartości: {allowed}.");
        Add("PCC204", "kolumny nie można wyczyścić. Pomiń kolumnę lub podaj jedną z wartości: {allowed}.");
        Add("PCC205", "zmiana z {from} na {to} jest tu niedozwolona. Pozostaw stan {from}.");
        Add("PCC206", "kolumny nie można zmienić, gdy stan to {state}. Ustaw stan {active} wcześniej lub w tym samym żądaniu.");
        Add("PCC301", "kolumny nie można zmienić po jej ustawieniu. Pomiń kolumnę lub utwórz nowy rekord.");

        Add("PCC900", "nieoczekiwany błąd. Przyczyna jest podana w dzienniku śledzenia.");
        Add("PCC901.Message", "komunikat {message}. Krok jest przeznaczony dla: {allowed}.");
        Add("PCC901.Table", "tabela {table}. Krok jest przeznaczony dla: {allowed}.");
        Add("PCC901.Parameter", "brakuje parametru {parameter} lub nie jest on typu {type}.");
        Add("PCC901.Stage", "etap {stage}. Klasa jest przeznaczona dla głównej operacji niestandardowego interfejsu API, etap {allowed}.");
        Add("PCC902.NotJson", "to nie jest JSON: znak „{character}” jest tu niedozwolony.");
        Add("PCC902.Unfinished", "to nie jest JSON: tekst kończy się za wcześnie.");
        Add("PCC902.Key", "nie ma ustawienia „{key}”. Podaj jedno z ustawień: {allowed}.");
        Add("PCC902.Twice", "klucz „{key}” podano dwa razy. Podaj go raz.");
        Add("PCC902.Type", "wartość JSON typu {type} jest tu niedozwolona. Podaj wartość typu {expected}.");
        Add("PCC902.Value", "wartość „{value}” jest nieznana. Podaj jedną z wartości: {allowed}.");
        Add("PCC902.Word", "„{value}” nie może oznaczać zastrzeżonego numeru. Podaj najwyżej {most} znaków zaczynających się od litery, bez cyfr i bez spacji na końcu.");
        Add("PCC902.TooMany", "{count} wartości to za dużo. Podaj najwyżej {most}.");

        Add(Keys.InputMissing, "brakuje danych wejściowych. Podaj wartość.");
        Add(Keys.InputType, "wartości typu {type} nie można tutaj użyć. Podaj wartość typu {expected}.");
        Add(Keys.InputRegion, "region „{value}” nie istnieje. Podaj dwie litery regionu, na przykład US, lub pomiń region.");
        Add(Keys.InputLevel, "poziom „{value}” nie istnieje. Podaj jeden z poziomów: {allowed}.");
        Add(Keys.InputColumn, "nie ma kolumny telefonu „{value}”. Podaj jedną z kolumn: {allowed}, albo pomiń ten parametr.");
        Add(Keys.InputRow, "tabela {table} nie ma wiersza {id} lub nie masz uprawnień do jego odczytu. Sprawdź identyfikator.");
        Add(Keys.InputTable, "wiersza tabeli {table} nie można sprawdzić. Podaj wiersz tabeli {allowed}.");
    }
}
