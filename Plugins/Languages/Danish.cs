namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Danish.</summary>
internal sealed class Danish : Language
{
    public static readonly Danish Instance = new();

    private Danish()
        : base("da")
    {
        Add(Keys.Rejected, "Posten for telefonopkaldet blev ikke gemt. Ret følgende:");
        Add(Keys.RejectedMany, "Ingen poster for telefonopkald blev gemt (antal i anmodningen: {rows}). Ret følgende:");
        Add(Keys.RejectedVariable, "Værdien af miljøvariablen \"{variable}\" blev ikke gemt. Ret følgende:");
        Add(Keys.More, "Og {count} til, i alt {total}: {counts}");
        Add(Keys.Failed, "Posten for telefonopkaldet blev ikke gemt, fordi den ikke kunne kontrolleres. Giv en administrator besked om følgende:");
        Add(Keys.Misregistered, "Posten for telefonopkaldet blev ikke gemt, fordi trinnet \"{step}\" er registreret et forkert sted. Giv en administrator besked om følgende:");
        Add(Keys.Misconfigured, "Posten for telefonopkaldet blev ikke gemt, fordi konfigurationen af trinnet \"{step}\" ikke kan bruges. Giv en administrator besked om følgende:");
        Add(Keys.MisconfiguredVariable, "Posten for telefonopkaldet blev ikke gemt, fordi miljøvariablen \"{variable}\" ikke kan bruges. Giv en administrator besked om følgende:");
        Add(Keys.Unanswered, "Anmodningen blev ikke besvaret. Ret følgende:");
        Add(Keys.UnansweredFailed, "Anmodningen blev ikke besvaret, fordi den mislykkedes på serveren. Giv en administrator besked om følgende:");
        Add(Keys.UnansweredMisregistered, "Anmodningen blev ikke besvaret, fordi \"{step}\" er registreret et forkert sted. Giv en administrator besked om følgende:");
        Add(Keys.UnansweredMisconfigured, "Anmodningen blev ikke besvaret, fordi miljøvariablen \"{variable}\" ikke kan bruges. Giv en administrator besked om følgende:");

        Add("PCC001", "Teksten \"{value}\" er for lang (antal tegn: {length}, for mange: {excess}). Afkort den til {limit} tegn.");
        Add("PCC002.Text", "En værdi af typen {type} kan ikke gemmes her. Angiv tekst.");
        Add("PCC002.Choice", "En værdi af typen {type} kan ikke gemmes her. Angiv en af kolonnens valgmuligheder (OptionSetValue).");
        Add("PCC002.Integer", "En værdi af typen {type} kan ikke gemmes her. Angiv et heltal (Int32).");
        Add("PCC002.Boolean", "En værdi af typen {type} kan ikke gemmes her. Angiv true eller false (Boolean).");
        Add("PCC002.DateTime", "En værdi af typen {type} kan ikke gemmes her. Angiv dato og klokkeslæt (DateTime).");
        Add("PCC002.Lookup", "En værdi af typen {type} kan ikke gemmes her. Angiv en reference (EntityReference) til en post i en af disse tabeller: {targets}.");
        Add("PCC003", "\"{value}\" kan ikke vises på én linje: tegn nummer {position} er {character}. Fjern det.");
        Add("PCC003.Direction", "\"{value}\" vises i en anden rækkefølge, end det gemmes i: tegn nummer {position} er {character}. Fjern det.");
        Add("PCC004", "{value} er uden for intervallet. Angiv et heltal fra {minimum} til {maximum}.");
        Add("PCC005", "En post i tabellen \"{table}\" er ikke tilladt her. Brug en post i en af disse tabeller: {targets}.");
        Add("PCC005.NoTable", "Referencen angiver ingen tabel. Brug en post i en af disse tabeller: {targets}.");
        Add("PCC006.Missing", "Feltet er obligatorisk. Angiv en værdi.");
        Add("PCC006.Emptied", "Feltet er obligatorisk og kan ikke tømmes. Angiv en værdi, eller lad feltet være uændret.");
        Add("PCC007", "Dataverse vedligeholder dette felt og kasserer det, der angives for det. Lad feltet være uændret (API: send ikke kolonnen).");
        Add("PCC101.Blank", "Teksten indeholder ingen synlige tegn. Angiv et telefonnummer, eller lad feltet være tomt.");
        Add("PCC101.NoDigit", "\"{value}\" indeholder ingen cifre. Angiv et telefonnummer (f.eks. +14255550123).");
        Add("PCC101.Words", "\"{value}\" er ikke et telefonnummer: der er ingen cifre. Angiv et nummer, f.eks. +14255550123, eller anonymous for et skjult nummer.");
        Add("PCC101.Character", "\"{value}\" er ikke et telefonnummer: tegn nummer {position} (\"{character}\") er ikke tilladt på den plads. Angiv et nummer (f.eks. +14255550123).");
        Add("PCC101.Identifier", "\"{value}\" er id'et for en bruger eller en app og ikke et telefonnummer. Angiv opkaldets nummer, eller lad feltet være tomt.");
        Add("PCC101.Masked", "\"{value}\" er maskeret: nogle af cifrene er skjult. Angiv hele nummeret.");
        Add("PCC101.Scientific", "\"{value}\" er et regnearks videnskabelige notation: der er gået cifre tabt. Hent nummeret fra kilden igen som tekst.");
        Add("PCC101.Decimal", "\"{value}\" er et decimaltal, som regneark skriver det. Angiv kun cifrene før punktummet.");
        Add("PCC101.TooFewDigits", "\"{value}\" er ikke et telefonnummer (antal cifre: {digits}, mindst: {fewest}). Angiv hele nummeret.");
        Add("PCC101.TooManyDigits", "\"{value}\" er ikke et telefonnummer (antal cifre: {digits}, højst: {most}). Angiv kun ét nummer.");
        Add("PCC101.Address", "\"{value}\" er ikke en komplet adresse. Kontrollér tegn nummer {position}. Angiv en komplet adresse (f.eks. sip:user@host eller tel:+14255550123).");
        Add("PCC101.UnknownCallingCode", "\"{value}\" har en ukendt landekode: intet land bruger {code}. Kontrollér cifrene efter +.");
        Add("PCC101.InternationalPrefix", "\"{value}\" indeholder {prefix} efter plustegnet. Udelad {prefix}: landekoden står lige efter +.");
        Add("PCC101.NoCallingCode", "\"{value}\" har ingen landekode. Angiv nummeret med + og landekoden (f.eks. +14255550123).");
        Add("PCC101.TooShort", "\"{value}\" er for kort til området {region} (landekode: {code}, antal cifre: {digits}, mindst: {fewest}). Angiv hele nummeret.");
        Add("PCC101.TooLong", "\"{value}\" er for langt til området {region} (landekode: {code}, antal cifre: {digits}, højst: {most}). Udelad det, der ikke hører til nummeret, f.eks. et gammelt præfiks efter {code}, et lokalnummer eller et nummer mere.");
        Add("PCC101.NoSuchLength", "\"{value}\" har {digits} cifre. Intet nummer fra området {region} med landekoden {code} har den længde. Kontrollér nummeret.");
        Add("PCC101.NotInPlan", "\"{value}\" er ikke et nummer fra området {region} med landekoden {code}. Kontrollér nummeret.");
        Add("PCC101.NotE164", "\"{value}\" er ikke i det internationale format (E.164). Angiv {e164} i stedet.");
        Add("PCC101.RegionNotAllowed", "\"{value}\" er et nummer fra området {region}. Kun numre fra disse områder er tilladt her: {allowed}.");
        Add("PCC101.TypeNotAllowed", "\"{value}\" er et nummer af typen {type}. Kun numre af disse typer er tilladt her: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "Et skjult nummer (\"{value}\") er ikke tilladt her. Angiv et telefonnummer, eller lad feltet være tomt.");
        Add("PCC101.AddressNotAllowed", "Adressen \"{value}\" er ikke tilladt her. Angiv et telefonnummer (f.eks. +14255550123).");
        Add("PCC101.ShortNotAllowed", "Kortnummeret \"{value}\" er ikke tilladt her. Angiv et komplet telefonnummer (f.eks. +14255550123).");
        Add("PCC101.ExtensionNotAllowed", "Et lokalnummer, som i \"{value}\", er ikke tilladt her. Angiv et telefonnummer uden lokalnummer (f.eks. +14255550123).");
        Add("PCC101.NonGeographicNotAllowed", "\"{value}\" er et nummer, der ikke hører til noget land ({code}). Angiv et nummer, der hører til et land.");
        Add("PCC201", "{value} er ikke en status i denne tabel. Brug en af følgende: {allowed}.");
        Add("PCC202", "{value} er ikke en statusårsag i denne tabel. Brug en af følgende: {allowed}.");
        Add("PCC203", "Statusårsagen {status} hører ikke til statussen {state}. Brug en af følgende: {allowed}.");
        Add("PCC204", "Feltet kan ikke tømmes. Lad feltet være uændret, eller brug en af følgende: {allowed}.");
        Add("PCC205", "En ændring fra {from} til {to} er ikke tilladt her. Lad statussen være {from}.");
        Add("PCC206", "Feltet kan ikke ændres, mens statussen er {state}. Lad feltet være uændret, eller skift først status til {active}. Via API'en kan det også ske i samme anmodning.");
        Add("PCC301", "Feltet kan ikke ændres, når det først er udfyldt. Lad feltet være uændret, eller opret en ny post.");

        Add("PCC900", "Der opstod en uventet fejl. Årsagen står i sporingsloggen.");
        Add("PCC901.Message", "Plug-in'en er registreret for meddelelsen {message}, men er beregnet til: {allowed}.");
        Add("PCC901.Table", "Plug-in'en er registreret for tabellen {table}, men er beregnet til {allowed}.");
        Add("PCC901.Parameter", "Parameteren {parameter} mangler eller er ikke af typen {type}.");
        Add("PCC901.Stage", "Plug-in'en er registreret for fasen {stage}, men er beregnet til hovedhandlingen i en brugerdefineret API, fase {allowed}.");
        Add("PCC902.NotJson", "Teksten er ikke gyldig JSON: \"{character}\" er ikke tilladt her.");
        Add("PCC902.Unfinished", "Teksten er ikke gyldig JSON: den slutter for tidligt.");
        Add("PCC902.Key", "Indstillingen \"{key}\" findes ikke. Brug en af følgende: {allowed}.");
        Add("PCC902.Twice", "Indstillingen \"{key}\" er angivet to gange. Angiv den kun én gang.");
        Add("PCC902.Type", "En JSON-værdi af typen {type} er ikke tilladt her. Angiv en værdi af typen {expected}.");
        Add("PCC902.Value", "\"{value}\" er ikke en kendt værdi. Brug en af følgende: {allowed}.");
        Add("PCC902.Word", "\"{value}\" kan ikke betegne et skjult nummer. Angiv højst {most} tegn, der begynder med et bogstav, uden cifre og uden mellemrum til sidst.");
        Add("PCC902.TooMany", "{count} værdier er for mange. Angiv højst {most}.");

        Add(Keys.InputMissing, "Inputtet mangler. Angiv en værdi.");
        Add(Keys.InputType, "En værdi af typen {type} kan ikke bruges her. Angiv en værdi af typen {expected}.");
        Add(Keys.InputRegion, "Området \"{value}\" findes ikke. Angiv de to bogstaver for et område, f.eks. US, eller udelad det.");
        Add(Keys.InputLevel, "Niveauet \"{value}\" findes ikke. Brug et af følgende niveauer: {allowed}.");
        Add(Keys.InputColumn, "Der er ingen telefonkolonne \"{value}\". Brug en af følgende: {allowed}, eller udelad parameteren.");
        Add(Keys.InputRow, "Tabellen {table} har ingen post {id}, eller du har ikke rettigheder til at læse den. Kontrollér id'et.");
        Add(Keys.InputTable, "En post i tabellen {table} kan ikke kontrolleres. Brug en post i tabellen {allowed}.");

        Add(Keys.Label, "\"{column}\": {text}");
        Add("Option.Active", "Aktiv");
        Add("Option.Inactive", "Inaktiv");
        Add("Type.FIXED_LINE", "fastnet");
        Add("Type.MOBILE", "mobil");
        Add("Type.FIXED_LINE_OR_MOBILE", "fastnet eller mobil");
        Add("Type.TOLL_FREE", "gratisnummer");
        Add("Type.PREMIUM_RATE", "overtakseret nummer");
        Add("Type.SHARED_COST", "delt betaling");
        Add("Type.VOIP", "VoIP");
        Add("Type.PERSONAL_NUMBER", "personligt nummer");
        Add("Type.PAGER", "personsøger");
        Add("Type.UAN", "virksomhedsnummer");
        Add("Type.VOICEMAIL", "telefonsvarer");
        Add("Type.UNKNOWN", "ukendt");
        Add("Character.U+0009", "et tabulatortegn");
        Add("Character.U+000A", "et linjeskift");
        Add("Character.U+000D", "en vognretur");
        Add("Character.U+2028", "et linjeskilletegn");
        Add("Character.U+2029", "et afsnitsskilletegn");
    }
}
