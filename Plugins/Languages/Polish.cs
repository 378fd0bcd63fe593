namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Polish.</summary>
internal sealed class Polish : Language
{
    public static readonly Polish Instance = new();

    private Polish()
        : base("pl")
    {
        Add(Keys.Rejected, "Rekord połączenia telefonicznego nie został zapisany. Popraw następujące błędy:");
        Add(Keys.RejectedMany, "Żaden rekord połączenia telefonicznego nie został zapisany (liczba w żądaniu: {rows}). Popraw następujące błędy:");
        Add(Keys.RejectedVariable, "Wartość zmiennej środowiskowej „{variable}” nie została zapisana. Popraw następujące błędy:");
        Add(Keys.More, "I jeszcze {count}, łącznie {total}: {counts}");
        Add(Keys.Failed, "Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można było go sprawdzić. Przekaż administratorowi następujące informacje:");
        Add(Keys.Misregistered, "Rekord połączenia telefonicznego nie został zapisany, ponieważ krok „{step}” jest zarejestrowany w niewłaściwym miejscu. Przekaż administratorowi następujące informacje:");
        Add(Keys.Misconfigured, "Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można użyć konfiguracji kroku „{step}”. Przekaż administratorowi następujące informacje:");
        Add(Keys.MisconfiguredVariable, "Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można użyć zmiennej środowiskowej „{variable}”. Przekaż administratorowi następujące informacje:");
        Add(Keys.Unanswered, "Na żądanie nie udzielono odpowiedzi. Popraw następujące błędy:");
        Add(Keys.UnansweredFailed, "Na żądanie nie udzielono odpowiedzi, ponieważ nie powiodło się na serwerze. Przekaż administratorowi następujące informacje:");
        Add(Keys.UnansweredMisregistered, "Na żądanie nie udzielono odpowiedzi, ponieważ element „{step}” jest zarejestrowany w niewłaściwym miejscu. Przekaż administratorowi następujące informacje:");
        Add(Keys.UnansweredMisconfigured, "Na żądanie nie udzielono odpowiedzi, ponieważ nie można użyć zmiennej środowiskowej „{variable}”. Przekaż administratorowi następujące informacje:");

        Add("PCC001", "Tekst „{value}” jest za długi (liczba znaków: {length}, o {excess} za dużo). Skróć go do {limit} znaków.");
        Add("PCC002.Text", "Nie można tu zapisać wartości typu {type}. Podaj tekst.");
        Add("PCC002.Choice", "Nie można tu zapisać wartości typu {type}. Podaj jedną z opcji kolumny (OptionSetValue).");
        Add("PCC002.Integer", "Nie można tu zapisać wartości typu {type}. Podaj liczbę całkowitą (Int32).");
        Add("PCC002.Boolean", "Nie można tu zapisać wartości typu {type}. Podaj wartość true lub false (Boolean).");
        Add("PCC002.DateTime", "Nie można tu zapisać wartości typu {type}. Podaj datę i godzinę (DateTime).");
        Add("PCC002.Lookup", "Nie można tu zapisać wartości typu {type}. Podaj odwołanie (EntityReference) do rekordu jednej z tych tabel: {targets}.");
        Add("PCC003", "Tekstu „{value}” nie można wyświetlić w jednym wierszu: znak na pozycji {position} to {character}. Usuń go.");
        Add("PCC003.Direction", "Tekst „{value}” jest wyświetlany w innej kolejności, niż jest zapisany: znak na pozycji {position} to {character}. Usuń go.");
        Add("PCC004", "Wartość {value} jest spoza zakresu. Wprowadź liczbę całkowitą od {minimum} do {maximum}.");
        Add("PCC005", "Rekord tabeli „{table}” jest tu niedozwolony. Użyj rekordu jednej z tych tabel: {targets}.");
        Add("PCC005.NoTable", "Odwołanie nie wskazuje tabeli. Użyj rekordu jednej z tych tabel: {targets}.");
        Add("PCC006.Missing", "To pole jest wymagane. Wprowadź wartość.");
        Add("PCC006.Emptied", "To pole jest wymagane i nie można go wyczyścić. Wprowadź wartość lub pozostaw pole bez zmian.");
        Add("PCC007", "Tym polem zarządza usługa Dataverse, a podana dla niego wartość jest ignorowana. Pozostaw pole bez zmian (API: nie wysyłaj kolumny).");
        Add("PCC101.Blank", "Tekst nie zawiera żadnego widocznego znaku. Wprowadź numer telefonu lub pozostaw pole puste.");
        Add("PCC101.NoDigit", "„{value}” nie zawiera żadnej cyfry. Wprowadź numer telefonu (na przykład +14255550123).");
        Add("PCC101.Words", "„{value}” nie jest numerem telefonu: nie zawiera żadnej cyfry. Wprowadź numer, na przykład +14255550123, albo anonymous, jeśli numer jest zastrzeżony.");
        Add("PCC101.Character", "„{value}” nie jest numerem telefonu: znak na pozycji {position} („{character}”) jest w tym miejscu niedozwolony. Wprowadź numer (na przykład +14255550123).");
        Add("PCC101.Identifier", "„{value}” jest identyfikatorem użytkownika lub aplikacji, a nie numerem telefonu. Wprowadź numer połączenia lub pozostaw pole puste.");
        Add("PCC101.Masked", "Numer „{value}” jest zamaskowany: część cyfr jest ukryta. Wprowadź cały numer.");
        Add("PCC101.Scientific", "„{value}” to zapis wykładniczy z arkusza kalkulacyjnego: część cyfr została utracona. Pobierz numer ze źródła jeszcze raz, jako tekst.");
        Add("PCC101.Decimal", "„{value}” to ułamek dziesiętny zapisany przez arkusz kalkulacyjny. Wprowadź tylko cyfry przed kropką.");
        Add("PCC101.TooFewDigits", "„{value}” nie jest numerem telefonu (liczba cyfr: {digits}, minimum: {fewest}). Wprowadź cały numer.");
        Add("PCC101.TooManyDigits", "„{value}” nie jest numerem telefonu (liczba cyfr: {digits}, maksimum: {most}). Wprowadź tylko jeden numer.");
        Add("PCC101.Address", "„{value}” nie jest pełnym adresem. Sprawdź znak na pozycji {position}. Wprowadź pełny adres (na przykład sip:user@host lub tel:+14255550123).");
        Add("PCC101.UnknownCallingCode", "„{value}” zawiera nieznany numer kierunkowy kraju: żaden kraj nie używa {code}. Sprawdź cyfry po znaku +.");
        Add("PCC101.InternationalPrefix", "„{value}” zawiera {prefix} po znaku +. Usuń {prefix}: numer kierunkowy kraju następuje bezpośrednio po znaku +.");
        Add("PCC101.NoCallingCode", "„{value}” nie zawiera numeru kierunkowego kraju. Wprowadź numer ze znakiem + i numerem kierunkowym kraju (na przykład +14255550123).");
        Add("PCC101.TooShort", "Numer „{value}” jest za krótki (region: {region}, numer kierunkowy kraju: {code}, liczba cyfr: {digits}, minimum: {fewest}). Wprowadź cały numer.");
        Add("PCC101.TooLong", "Numer „{value}” jest za długi (region: {region}, numer kierunkowy kraju: {code}, liczba cyfr: {digits}, maksimum: {most}). Usuń to, co nie należy do numeru, na przykład dawny prefiks po {code}, numer wewnętrzny lub drugi numer.");
        Add("PCC101.NoSuchLength", "Liczba cyfr numeru „{value}” to {digits}. Tej długości nie ma żaden numer z regionu: {region}, numer kierunkowy kraju: {code}. Sprawdź numer.");
        Add("PCC101.NotInPlan", "„{value}” nie jest numerem z regionu: {region}, numer kierunkowy kraju: {code}. Sprawdź numer.");
        Add("PCC101.NotE164", "Numer „{value}” nie jest zapisany w formacie międzynarodowym (E.164). Wprowadź {e164} zamiast tego numeru.");
        Add("PCC101.RegionNotAllowed", "„{value}” to numer z regionu: {region}. Dozwolone są tu tylko numery z tych regionów: {allowed}.");
        Add("PCC101.TypeNotAllowed", "„{value}” to numer typu: {type}. Dozwolone są tu tylko numery tych typów: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "Zastrzeżony numer („{value}”) jest tu niedozwolony. Wprowadź numer telefonu lub pozostaw pole puste.");
        Add("PCC101.AddressNotAllowed", "Adres „{value}” jest tu niedozwolony. Wprowadź numer telefonu (na przykład +14255550123).");
        Add("PCC101.ShortNotAllowed", "Numer skrócony „{value}” jest tu niedozwolony. Wprowadź cały numer telefonu (na przykład +14255550123).");
        Add("PCC101.ExtensionNotAllowed", "Numer wewnętrzny, jak w „{value}”, jest tu niedozwolony. Wprowadź numer telefonu bez numeru wewnętrznego (na przykład +14255550123).");
        Add("PCC101.NonGeographicNotAllowed", "„{value}” to numer nieprzypisany do żadnego kraju ({code}). Wprowadź numer przypisany do kraju.");
        Add("PCC201", "{value} nie jest stanem w tej tabeli. Użyj jednej z wartości: {allowed}.");
        Add("PCC202", "{value} nie jest przyczyną stanu w tej tabeli. Użyj jednej z wartości: {allowed}.");
        Add("PCC203", "Przyczyna stanu {status} nie należy do stanu {state}. Użyj jednej z wartości: {allowed}.");
        Add("PCC204", "Wartości tego pola nie można wyczyścić. Pozostaw pole bez zmian lub użyj jednej z wartości: {allowed}.");
        Add("PCC205", "Zmiana z {from} na {to} jest tu niedozwolona. Pozostaw stan {from}.");
        Add("PCC206", "Wartości tego pola nie można zmienić, gdy stan ma wartość {state}. Pozostaw pole bez zmian lub najpierw zmień stan na {active}. Za pomocą interfejsu API można to zrobić także w tym samym żądaniu.");
        Add("PCC301", "Wartości tego pola nie można zmienić po jej ustawieniu. Pozostaw pole bez zmian lub utwórz nowy rekord.");

        Add("PCC900", "Wystąpił nieoczekiwany błąd. Przyczyna jest podana w dzienniku śledzenia.");
        Add("PCC901.Message", "Wtyczkę zarejestrowano dla komunikatu {message}, a jest przeznaczona dla: {allowed}.");
        Add("PCC901.Table", "Wtyczkę zarejestrowano dla tabeli {table}, a jest przeznaczona dla: {allowed}.");
        Add("PCC901.Parameter", "Brakuje parametru {parameter} lub nie jest on typu {type}.");
        Add("PCC901.Stage", "Wtyczkę zarejestrowano dla etapu {stage}, a jest przeznaczona dla głównej operacji niestandardowego interfejsu API, etap {allowed}.");
        Add("PCC902.NotJson", "Nieprawidłowy kod JSON: znak „{character}” jest tu niedozwolony.");
        Add("PCC902.Unfinished", "Nieprawidłowy kod JSON: tekst kończy się za wcześnie.");
        Add("PCC902.Key", "Nie ma ustawienia „{key}”. Użyj jednego z ustawień: {allowed}.");
        Add("PCC902.Twice", "Ustawienie „{key}” podano dwa razy. Podaj je raz.");
        Add("PCC902.Type", "Wartość JSON typu {type} jest tu niedozwolona. Podaj wartość typu {expected}.");
        Add("PCC902.Value", "Wartość „{value}” jest nieznana. Użyj jednej z wartości: {allowed}.");
        Add("PCC902.Word", "„{value}” nie może oznaczać zastrzeżonego numeru. Podaj najwyżej {most} znaków zaczynających się od litery, bez cyfr i bez spacji na końcu.");
        Add("PCC902.TooMany", "{count} wartości to za dużo. Podaj najwyżej {most}.");

        Add(Keys.InputMissing, "Brakuje danych wejściowych. Podaj wartość.");
        Add(Keys.InputType, "Wartości typu {type} nie można tutaj użyć. Podaj wartość typu {expected}.");
        Add(Keys.InputRegion, "Region „{value}” nie istnieje. Podaj dwie litery regionu, na przykład US, lub pomiń region.");
        Add(Keys.InputLevel, "Poziom „{value}” nie istnieje. Użyj jednego z poziomów: {allowed}.");
        Add(Keys.InputColumn, "Nie ma kolumny telefonu „{value}”. Użyj jednej z kolumn: {allowed}, albo pomiń ten parametr.");
        Add(Keys.InputRow, "Tabela {table} nie ma rekordu {id} lub nie masz uprawnień do jego odczytu. Sprawdź identyfikator.");
        Add(Keys.InputTable, "Rekordu tabeli {table} nie można sprawdzić. Użyj rekordu tabeli {allowed}.");

        Add(Keys.Label, "„{column}”: {text}");
        Add("Option.Active", "Aktywny");
        Add("Option.Inactive", "Nieaktywny");
        Add("Type.FIXED_LINE", "telefon stacjonarny");
        Add("Type.MOBILE", "telefon komórkowy");
        Add("Type.FIXED_LINE_OR_MOBILE", "telefon stacjonarny lub komórkowy");
        Add("Type.TOLL_FREE", "numer bezpłatny");
        Add("Type.PREMIUM_RATE", "numer o podwyższonej opłacie");
        Add("Type.SHARED_COST", "numer o podzielonej opłacie");
        Add("Type.VOIP", "VoIP");
        Add("Type.PERSONAL_NUMBER", "numer osobisty");
        Add("Type.PAGER", "pager");
        Add("Type.UAN", "numer firmowy");
        Add("Type.VOICEMAIL", "poczta głosowa");
        Add("Type.UNKNOWN", "nieznany");
        Add("Character.U+0009", "tabulator");
        Add("Character.U+000A", "podział wiersza");
        Add("Character.U+000D", "powrót karetki");
        Add("Character.U+2028", "separator wierszy");
        Add("Character.U+2029", "separator akapitów");
    }
}
