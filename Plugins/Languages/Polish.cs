namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Polish.</summary>
internal sealed class Polish : Language
{
    private const string Words = """
        Rejected Rekord połączenia telefonicznego nie został zapisany. Popraw następujące błędy:
        RejectedMany Żaden rekord połączenia telefonicznego nie został zapisany (liczba w żądaniu: {rows}). Popraw następujące błędy:
        RejectedVariable Wartość zmiennej środowiskowej „{variable}” nie została zapisana. Popraw następujące błędy:
        More I jeszcze {count}, łącznie {total}: {counts}
        Failed Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można było go sprawdzić. Przekaż administratorowi następujące informacje:
        Misregistered Rekord połączenia telefonicznego nie został zapisany, ponieważ krok „{step}” jest zarejestrowany w niewłaściwym miejscu. Przekaż administratorowi następujące informacje:
        Misconfigured Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można użyć konfiguracji kroku „{step}”. Przekaż administratorowi następujące informacje:
        MisconfiguredVariable Rekord połączenia telefonicznego nie został zapisany, ponieważ nie można użyć zmiennej środowiskowej „{variable}”. Przekaż administratorowi następujące informacje:
        Unanswered Na żądanie nie udzielono odpowiedzi. Popraw następujące błędy:
        UnansweredFailed Na żądanie nie udzielono odpowiedzi, ponieważ nie powiodło się na serwerze. Przekaż administratorowi następujące informacje:
        UnansweredMisregistered Na żądanie nie udzielono odpowiedzi, ponieważ element „{step}” jest zarejestrowany w niewłaściwym miejscu. Przekaż administratorowi następujące informacje:
        UnansweredMisconfigured Na żądanie nie udzielono odpowiedzi, ponieważ nie można użyć zmiennej środowiskowej „{variable}”. Przekaż administratorowi następujące informacje:

        PCC001 Tekst „{value}” jest za długi (liczba znaków: {length}, o {excess} za dużo). Skróć go do {limit} znaków.
        PCC002.Text Nie można tu zapisać wartości typu {type}. Podaj tekst.
        PCC002.Choice Nie można tu zapisać wartości typu {type}. Podaj jedną z opcji kolumny (OptionSetValue).
        PCC002.Integer Nie można tu zapisać wartości typu {type}. Podaj liczbę całkowitą (Int32).
        PCC002.Boolean Nie można tu zapisać wartości typu {type}. Podaj wartość true lub false (Boolean).
        PCC002.DateTime Nie można tu zapisać wartości typu {type}. Podaj datę i godzinę (DateTime).
        PCC002.Lookup Nie można tu zapisać wartości typu {type}. Podaj odwołanie (EntityReference) do rekordu jednej z tych tabel: {targets}.
        PCC003 Tekstu „{value}” nie można wyświetlić w jednym wierszu: znak na pozycji {position} to {character}. Usuń go.
        PCC003.Direction Tekst „{value}” jest wyświetlany w innej kolejności, niż jest zapisany: znak na pozycji {position} to {character}. Usuń go.
        PCC004 Wartość {value} jest spoza zakresu. Wprowadź liczbę całkowitą od {minimum} do {maximum}.
        PCC005 Rekord tabeli „{table}” jest tu niedozwolony. Użyj rekordu jednej z tych tabel: {targets}.
        PCC005.NoTable Odwołanie nie wskazuje tabeli. Użyj rekordu jednej z tych tabel: {targets}.
        PCC006.Missing To pole jest wymagane. Wprowadź wartość.
        PCC006.Emptied To pole jest wymagane i nie można go wyczyścić. Wprowadź wartość lub pozostaw pole bez zmian.
        PCC007 Tym polem zarządza usługa Dataverse, a podana dla niego wartość jest ignorowana. Pozostaw pole bez zmian (API: nie wysyłaj kolumny).
        PCC101.Blank Tekst nie zawiera żadnego widocznego znaku. Wprowadź numer telefonu lub pozostaw pole puste.
        PCC101.NoDigit „{value}” nie zawiera żadnej cyfry. Wprowadź numer telefonu (na przykład +14255550123).
        PCC101.Words „{value}” nie jest numerem telefonu: nie zawiera żadnej cyfry. Wprowadź numer, na przykład +14255550123, albo anonymous, jeśli numer jest zastrzeżony.
        PCC101.Character „{value}” nie jest numerem telefonu: znak na pozycji {position} („{character}”) jest w tym miejscu niedozwolony. Wprowadź numer (na przykład +14255550123).
        PCC101.Identifier „{value}” jest identyfikatorem użytkownika lub aplikacji, a nie numerem telefonu. Wprowadź numer połączenia lub pozostaw pole puste.
        PCC101.Masked Numer „{value}” jest zamaskowany: część cyfr jest ukryta. Wprowadź cały numer.
        PCC101.Scientific „{value}” to zapis wykładniczy z arkusza kalkulacyjnego: część cyfr została utracona. Pobierz numer ze źródła jeszcze raz, jako tekst.
        PCC101.Decimal „{value}” to ułamek dziesiętny zapisany przez arkusz kalkulacyjny. Wprowadź tylko cyfry przed kropką.
        PCC101.TooFewDigits „{value}” nie jest numerem telefonu (liczba cyfr: {digits}, minimum: {fewest}). Wprowadź cały numer.
        PCC101.TooManyDigits „{value}” nie jest numerem telefonu (liczba cyfr: {digits}, maksimum: {most}). Wprowadź tylko jeden numer.
        PCC101.Address „{value}” nie jest pełnym adresem. Sprawdź znak na pozycji {position}. Wprowadź pełny adres (na przykład sip:user@host lub tel:+14255550123).
        PCC101.UnknownCallingCode „{value}” zawiera nieznany numer kierunkowy kraju: żaden kraj nie używa {code}. Sprawdź cyfry po znaku +.
        PCC101.InternationalPrefix „{value}” zawiera {prefix} po znaku +. Usuń {prefix}: numer kierunkowy kraju następuje bezpośrednio po znaku +.
        PCC101.NoCallingCode „{value}” nie zawiera numeru kierunkowego kraju. Wprowadź numer ze znakiem + i numerem kierunkowym kraju (na przykład +14255550123).
        PCC101.TooShort Numer „{value}” jest za krótki (region: {region}, numer kierunkowy kraju: {code}, liczba cyfr: {digits}, minimum: {fewest}). Wprowadź cały numer.
        PCC101.TooLong Numer „{value}” jest za długi (region: {region}, numer kierunkowy kraju: {code}, liczba cyfr: {digits}, maksimum: {most}). Usuń to, co nie należy do numeru, na przykład dawny prefiks po {code}, numer wewnętrzny lub drugi numer.
        PCC101.NoSuchLength Liczba cyfr numeru „{value}” to {digits}. Tej długości nie ma żaden numer z regionu: {region}, numer kierunkowy kraju: {code}. Sprawdź numer.
        PCC101.NotInPlan „{value}” nie jest numerem z regionu: {region}, numer kierunkowy kraju: {code}. Sprawdź numer.
        PCC101.NotE164 Numer „{value}” nie jest zapisany w formacie międzynarodowym (E.164). Wprowadź {e164} zamiast tego numeru.
        PCC101.RegionNotAllowed „{value}” to numer z regionu: {region}. Dozwolone są tu tylko numery z tych regionów: {allowed}.
        PCC101.TypeNotAllowed „{value}” to numer typu: {type}. Dozwolone są tu tylko numery tych typów: {allowed}.
        PCC101.WithheldNotAllowed Zastrzeżony numer („{value}”) jest tu niedozwolony. Wprowadź numer telefonu lub pozostaw pole puste.
        PCC101.AddressNotAllowed Adres „{value}” jest tu niedozwolony. Wprowadź numer telefonu (na przykład +14255550123).
        PCC101.ShortNotAllowed Numer skrócony „{value}” jest tu niedozwolony. Wprowadź cały numer telefonu (na przykład +14255550123).
        PCC101.ExtensionNotAllowed Numer wewnętrzny, jak w „{value}”, jest tu niedozwolony. Wprowadź numer telefonu bez numeru wewnętrznego (na przykład +14255550123).
        PCC101.NonGeographicNotAllowed „{value}” to numer nieprzypisany do żadnego kraju ({code}). Wprowadź numer przypisany do kraju.
        PCC201 {value} nie jest stanem w tej tabeli. Użyj jednej z wartości: {allowed}.
        PCC202 {value} nie jest przyczyną stanu w tej tabeli. Użyj jednej z wartości: {allowed}.
        PCC203 Przyczyna stanu {status} nie należy do stanu {state}. Użyj jednej z wartości: {allowed}.
        PCC204 Wartości tego pola nie można wyczyścić. Pozostaw pole bez zmian lub użyj jednej z wartości: {allowed}.
        PCC205 Zmiana z {from} na {to} jest tu niedozwolona. Pozostaw stan {from}.
        PCC206 Wartości tego pola nie można zmienić, gdy stan ma wartość {state}. Pozostaw pole bez zmian lub najpierw zmień stan na {active}. Za pomocą interfejsu API można to zrobić także w tym samym żądaniu.
        PCC301 Wartości tego pola nie można zmienić po jej ustawieniu. Pozostaw pole bez zmian lub utwórz nowy rekord.

        PCC900 Wystąpił nieoczekiwany błąd. Przyczyna jest podana w dzienniku śledzenia.
        PCC901.Message Wtyczkę zarejestrowano dla komunikatu {message}, a jest przeznaczona dla: {allowed}.
        PCC901.Table Wtyczkę zarejestrowano dla tabeli {table}, a jest przeznaczona dla: {allowed}.
        PCC901.Parameter Brakuje parametru {parameter} lub nie jest on typu {type}.
        PCC901.Stage Wtyczkę zarejestrowano dla etapu {stage}, a jest przeznaczona dla głównej operacji niestandardowego interfejsu API, etap {allowed}.
        PCC902.NotJson Nieprawidłowy kod JSON: znak „{character}” jest tu niedozwolony.
        PCC902.Unfinished Nieprawidłowy kod JSON: tekst kończy się za wcześnie.
        PCC902.Key Nie ma ustawienia „{key}”. Użyj jednego z ustawień: {allowed}.
        PCC902.Twice Ustawienie „{key}” podano dwa razy. Podaj je raz.
        PCC902.Type Wartość JSON typu {type} jest tu niedozwolona. Podaj wartość typu {expected}.
        PCC902.Value Wartość „{value}” jest nieznana. Użyj jednej z wartości: {allowed}.
        PCC902.Word „{value}” nie może oznaczać zastrzeżonego numeru. Podaj najwyżej {most} znaków zaczynających się od litery, bez cyfr i bez spacji na końcu.
        PCC902.TooMany {count} wartości to za dużo. Podaj najwyżej {most}.

        Input.Missing Brakuje danych wejściowych. Podaj wartość.
        Input.Type Wartości typu {type} nie można tutaj użyć. Podaj wartość typu {expected}.
        Input.Region Region „{value}” nie istnieje. Podaj dwie litery regionu, na przykład US, lub pomiń region.
        Input.Level Poziom „{value}” nie istnieje. Użyj jednego z poziomów: {allowed}.
        Input.Column Nie ma kolumny telefonu „{value}”. Użyj jednej z kolumn: {allowed}, albo pomiń ten parametr.
        Input.Row Tabela {table} nie ma rekordu {id} lub nie masz uprawnień do jego odczytu. Sprawdź identyfikator.
        Input.Table Rekordu tabeli {table} nie można sprawdzić. Użyj rekordu tabeli {allowed}.

        Label „{column}”: {text}
        Option.Active Aktywny
        Option.Inactive Nieaktywny
        Type.FIXED_LINE telefon stacjonarny
        Type.MOBILE telefon komórkowy
        Type.FIXED_LINE_OR_MOBILE telefon stacjonarny lub komórkowy
        Type.TOLL_FREE numer bezpłatny
        Type.PREMIUM_RATE numer o podwyższonej opłacie
        Type.SHARED_COST numer o podzielonej opłacie
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER numer osobisty
        Type.PAGER pager
        Type.UAN numer firmowy
        Type.VOICEMAIL poczta głosowa
        Type.UNKNOWN nieznany
        Character.U+0009 tabulator
        Character.U+000A podział wiersza
        Character.U+000D powrót karetki
        Character.U+2028 separator wierszy
        Character.U+2029 separator akapitów
        """;

    public static readonly Polish Instance = new();

    private Polish()
        : base("pl", Words)
    {
    }
}
