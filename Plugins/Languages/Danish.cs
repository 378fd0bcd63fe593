namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Danish.</summary>
internal sealed class Danish : Language
{
    private const string Words = """
        Rejected Posten for telefonopkaldet blev ikke gemt. Ret følgende:
        RejectedMany Ingen poster for telefonopkald blev gemt (antal i anmodningen: {rows}). Ret følgende:
        RejectedVariable Værdien af miljøvariablen "{variable}" blev ikke gemt. Ret følgende:
        More Og {count} til, i alt {total}: {counts}
        Failed Posten for telefonopkaldet blev ikke gemt, fordi den ikke kunne kontrolleres. Giv en administrator besked om følgende:
        Misregistered Posten for telefonopkaldet blev ikke gemt, fordi trinnet "{step}" er registreret et forkert sted. Giv en administrator besked om følgende:
        Misconfigured Posten for telefonopkaldet blev ikke gemt, fordi konfigurationen af trinnet "{step}" ikke kan bruges. Giv en administrator besked om følgende:
        MisconfiguredVariable Posten for telefonopkaldet blev ikke gemt, fordi miljøvariablen "{variable}" ikke kan bruges. Giv en administrator besked om følgende:
        Unanswered Anmodningen blev ikke besvaret. Ret følgende:
        UnansweredFailed Anmodningen blev ikke besvaret, fordi den mislykkedes på serveren. Giv en administrator besked om følgende:
        UnansweredMisregistered Anmodningen blev ikke besvaret, fordi "{step}" er registreret et forkert sted. Giv en administrator besked om følgende:
        UnansweredMisconfigured Anmodningen blev ikke besvaret, fordi miljøvariablen "{variable}" ikke kan bruges. Giv en administrator besked om følgende:

        PCC001 Teksten "{value}" er for lang (antal tegn: {length}, for mange: {excess}). Afkort den til {limit} tegn.
        PCC002.Text En værdi af typen {type} kan ikke gemmes her. Angiv tekst.
        PCC002.Choice En værdi af typen {type} kan ikke gemmes her. Angiv en af kolonnens valgmuligheder (OptionSetValue).
        PCC002.Integer En værdi af typen {type} kan ikke gemmes her. Angiv et heltal (Int32).
        PCC002.Boolean En værdi af typen {type} kan ikke gemmes her. Angiv true eller false (Boolean).
        PCC002.DateTime En værdi af typen {type} kan ikke gemmes her. Angiv dato og klokkeslæt (DateTime).
        PCC002.Lookup En værdi af typen {type} kan ikke gemmes her. Angiv en reference (EntityReference) til en post i en af disse tabeller: {targets}.
        PCC003 "{value}" kan ikke vises på én linje: tegn nummer {position} er {character}. Fjern det.
        PCC003.Direction "{value}" vises i en anden rækkefølge, end det gemmes i: tegn nummer {position} er {character}. Fjern det.
        PCC004 {value} er uden for intervallet. Angiv et heltal fra {minimum} til {maximum}.
        PCC005 En post i tabellen "{table}" er ikke tilladt her. Brug en post i en af disse tabeller: {targets}.
        PCC005.NoTable Referencen angiver ingen tabel. Brug en post i en af disse tabeller: {targets}.
        PCC006.Missing Feltet er obligatorisk. Angiv en værdi.
        PCC006.Emptied Feltet er obligatorisk og kan ikke tømmes. Angiv en værdi, eller lad feltet være uændret.
        PCC007 Dataverse vedligeholder dette felt og kasserer det, der angives for det. Lad feltet være uændret (API: send ikke kolonnen).
        PCC101.Blank Teksten indeholder ingen synlige tegn. Angiv et telefonnummer, eller lad feltet være tomt.
        PCC101.NoDigit "{value}" indeholder ingen cifre. Angiv et telefonnummer (f.eks. +14255550123).
        PCC101.Words "{value}" er ikke et telefonnummer: der er ingen cifre. Angiv et nummer, f.eks. +14255550123, eller anonymous for et skjult nummer.
        PCC101.Character "{value}" er ikke et telefonnummer: tegn nummer {position} ("{character}") er ikke tilladt på den plads. Angiv et nummer (f.eks. +14255550123).
        PCC101.Identifier "{value}" er id'et for en bruger eller en app og ikke et telefonnummer. Angiv opkaldets nummer, eller lad feltet være tomt.
        PCC101.Masked "{value}" er maskeret: nogle af cifrene er skjult. Angiv hele nummeret.
        PCC101.Scientific "{value}" er et regnearks videnskabelige notation: der er gået cifre tabt. Hent nummeret fra kilden igen som tekst.
        PCC101.Decimal "{value}" er et decimaltal, som regneark skriver det. Angiv kun cifrene før punktummet.
        PCC101.TooFewDigits "{value}" er ikke et telefonnummer (antal cifre: {digits}, mindst: {fewest}). Angiv hele nummeret.
        PCC101.TooManyDigits "{value}" er ikke et telefonnummer (antal cifre: {digits}, højst: {most}). Angiv kun ét nummer.
        PCC101.Address "{value}" er ikke en komplet adresse. Kontrollér tegn nummer {position}. Angiv en komplet adresse (f.eks. sip:user@host eller tel:+14255550123).
        PCC101.UnknownCallingCode "{value}" har en ukendt landekode: intet land bruger {code}. Kontrollér cifrene efter +.
        PCC101.InternationalPrefix "{value}" indeholder {prefix} efter plustegnet. Udelad {prefix}: landekoden står lige efter +.
        PCC101.NoCallingCode "{value}" har ingen landekode. Angiv nummeret med + og landekoden (f.eks. +14255550123).
        PCC101.TooShort "{value}" er for kort til området {region} (landekode: {code}, antal cifre: {digits}, mindst: {fewest}). Angiv hele nummeret.
        PCC101.TooLong "{value}" er for langt til området {region} (landekode: {code}, antal cifre: {digits}, højst: {most}). Udelad det, der ikke hører til nummeret, f.eks. et gammelt præfiks efter {code}, et lokalnummer eller et nummer mere.
        PCC101.NoSuchLength "{value}" har {digits} cifre. Intet nummer fra området {region} med landekoden {code} har den længde. Kontrollér nummeret.
        PCC101.NotInPlan "{value}" er ikke et nummer fra området {region} med landekoden {code}. Kontrollér nummeret.
        PCC101.NotE164 "{value}" er ikke i det internationale format (E.164). Angiv {e164} i stedet.
        PCC101.RegionNotAllowed "{value}" er et nummer fra området {region}. Kun numre fra disse områder er tilladt her: {allowed}.
        PCC101.TypeNotAllowed "{value}" er et nummer af typen {type}. Kun numre af disse typer er tilladt her: {allowed}.
        PCC101.WithheldNotAllowed Et skjult nummer ("{value}") er ikke tilladt her. Angiv et telefonnummer, eller lad feltet være tomt.
        PCC101.AddressNotAllowed Adressen "{value}" er ikke tilladt her. Angiv et telefonnummer (f.eks. +14255550123).
        PCC101.ShortNotAllowed Kortnummeret "{value}" er ikke tilladt her. Angiv et komplet telefonnummer (f.eks. +14255550123).
        PCC101.ExtensionNotAllowed Et lokalnummer, som i "{value}", er ikke tilladt her. Angiv et telefonnummer uden lokalnummer (f.eks. +14255550123).
        PCC101.NonGeographicNotAllowed "{value}" er et nummer, der ikke hører til noget land ({code}). Angiv et nummer, der hører til et land.
        PCC201 {value} er ikke en status i denne tabel. Brug en af følgende: {allowed}.
        PCC202 {value} er ikke en statusårsag i denne tabel. Brug en af følgende: {allowed}.
        PCC203 Statusårsagen {status} hører ikke til statussen {state}. Brug en af følgende: {allowed}.
        PCC204 Feltet kan ikke tømmes. Lad feltet være uændret, eller brug en af følgende: {allowed}.
        PCC205 En ændring fra {from} til {to} er ikke tilladt her. Lad statussen være {from}.
        PCC206 Feltet kan ikke ændres, mens statussen er {state}. Lad feltet være uændret, eller skift først status til {active}. Via API'en kan det også ske i samme anmodning.
        PCC301 Feltet kan ikke ændres, når det først er udfyldt. Lad feltet være uændret, eller opret en ny post.

        PCC900 Der opstod en uventet fejl. Årsagen står i sporingsloggen.
        PCC901.Message Plug-in'en er registreret for meddelelsen {message}, men er beregnet til: {allowed}.
        PCC901.Table Plug-in'en er registreret for tabellen {table}, men er beregnet til {allowed}.
        PCC901.Parameter Parameteren {parameter} mangler eller er ikke af typen {type}.
        PCC901.Stage Plug-in'en er registreret for fasen {stage}, men er beregnet til hovedhandlingen i en brugerdefineret API, fase {allowed}.
        PCC902.NotJson Teksten er ikke gyldig JSON: "{character}" er ikke tilladt her.
        PCC902.Unfinished Teksten er ikke gyldig JSON: den slutter for tidligt.
        PCC902.Key Indstillingen "{key}" findes ikke. Brug en af følgende: {allowed}.
        PCC902.Twice Indstillingen "{key}" er angivet to gange. Angiv den kun én gang.
        PCC902.Type En JSON-værdi af typen {type} er ikke tilladt her. Angiv en værdi af typen {expected}.
        PCC902.Value "{value}" er ikke en kendt værdi. Brug en af følgende: {allowed}.
        PCC902.Word "{value}" kan ikke betegne et skjult nummer. Angiv højst {most} tegn, der begynder med et bogstav, uden cifre og uden mellemrum til sidst.
        PCC902.TooMany {count} værdier er for mange. Angiv højst {most}.

        Input.Missing Inputtet mangler. Angiv en værdi.
        Input.Type En værdi af typen {type} kan ikke bruges her. Angiv en værdi af typen {expected}.
        Input.Region Området "{value}" findes ikke. Angiv de to bogstaver for et område, f.eks. US, eller udelad det.
        Input.Level Niveauet "{value}" findes ikke. Brug et af følgende niveauer: {allowed}.
        Input.Column Der er ingen telefonkolonne "{value}". Brug en af følgende: {allowed}, eller udelad parameteren.
        Input.Row Tabellen {table} har ingen post {id}, eller du har ikke rettigheder til at læse den. Kontrollér id'et.
        Input.Table En post i tabellen {table} kan ikke kontrolleres. Brug en post i tabellen {allowed}.

        Label "{column}": {text}
        Option.Active Aktiv
        Option.Inactive Inaktiv
        Type.FIXED_LINE fastnet
        Type.MOBILE mobil
        Type.FIXED_LINE_OR_MOBILE fastnet eller mobil
        Type.TOLL_FREE gratisnummer
        Type.PREMIUM_RATE overtakseret nummer
        Type.SHARED_COST delt betaling
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER personligt nummer
        Type.PAGER personsøger
        Type.UAN virksomhedsnummer
        Type.VOICEMAIL telefonsvarer
        Type.UNKNOWN ukendt
        Character.U+0009 et tabulatortegn
        Character.U+000A et linjeskift
        Character.U+000D en vognretur
        Character.U+2028 et linjeskilletegn
        Character.U+2029 et afsnitsskilletegn
        """;

    public static readonly Danish Instance = new();

    private Danish()
        : base("da", Words)
    {
    }
}
