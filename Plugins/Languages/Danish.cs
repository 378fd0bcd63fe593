namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Danish.</summary>
internal sealed class Danish : Language
{
    public static readonly Danish Instance = new();

    private Danish()
        : base("da")
    {
        Add(Keys.Rejected, "Posten for telefonopkaldet blev ikke gemt. Ret følgende:");
        Add(Keys.RejectedMany, "Ingen poster for telefonopkald blev gemt (antal i alt: {rows}). Ret følgende:");
        Add(Keys.More, "og {count} til, i alt {total}: {counts}");
        Add(Keys.Failed, "Posten for telefonopkaldet blev ikke gemt, fordi kontrollen af den mislykkedes. Kontakt en administrator:");
        Add(Keys.Misregistered, "Posten for telefonopkaldet blev ikke gemt, fordi trinnet \"{step}\" er registreret et forkert sted. Kontakt en administrator:");
        Add(Keys.Misconfigured, "Posten for telefonopkaldet blev ikke gemt, fordi konfigurationen af trinnet \"{step}\" ikke kan bruges. Kontakt en administrator:");
        Add(Keys.MisconfiguredVariable, "Posten for telefonopkaldet blev ikke gemt, fordi miljøvariablen \"{variable}\" ikke kan bruges. Kontakt en administrator:");
        Add(Keys.Unanswered, "Anmodningen blev ikke besvaret. Ret følgende:");
        Add(Keys.UnansweredFailed, "Anmodningen blev ikke besvaret, fordi den mislykkedes på serveren. Kontakt en administrator:");
        Add(Keys.UnansweredMisregistered, "Anmodningen blev ikke besvaret, fordi \"{step}\" er registreret et forkert sted. Kontakt en administrator:");
        Add(Keys.UnansweredMisconfigured, "Anmodningen blev ikke besvaret, fordi miljøvariablen \"{variable}\" ikke kan bruges. Kontakt en administrator:");

        Add("PCC001", "teksten \"{value}\" er for lang (antal tegn: {length}, for mange: {excess}). Afkort den til {limit}.");
        Add("PCC002.Text", "en værdi af typen {type} kan ikke gemmes her. Angiv tekst.");
        Add("PCC002.Choice", "en værdi af typen {type} kan ikke gemmes her. Angiv en af kolonnens valgmuligheder (OptionSetValue).");
        Add("PCC002.Integer", "en værdi af typen {type} kan ikke gemmes her. Angiv et heltal (Int32).");
        Add("PCC002.Boolean", "en værdi af typen {type} kan ikke gemmes her. Angiv sand eller falsk (Boolean).");
        Add("PCC002.DateTime", "en værdi af typen {type} kan ikke gemmes her. Angiv dato og klokkeslæt (DateTime).");
        Add("PCC002.Lookup", "en værdi af typen {type} kan ikke gemmes her. Angiv en reference (EntityReference) til en række i en af disse tabeller: {targets}.");
        Add("PCC003", "\"{value}\" kan ikke vises på én linje: tegn nummer {position} er {character}. Fjern det.");
        Add("PCC003.Direction", "\"{value}\" vises i en anden rækkefølge, end det gemmes i: tegn nummer {position} er {character}. Fjern det.");
        Add("PCC004", "{value} er uden for intervallet. Angiv et heltal fra {minimum} til {maximum}.");
        Add("PCC005", "en række i tabellen \"{table}\" er ikke tilladt her. Angiv en række i en af disse tabeller: {targets}.");
        Add("PCC005.NoTable", "referencen angiver ingen tabel. Angiv en række i en af disse tabeller: {targets}.");
        Add("PCC006.Missing", "kolonnen er obligatorisk. Angiv en værdi.");
        Add("PCC006.Emptied", "kolonnen er obligatorisk og kan ikke tømmes. Angiv en værdi, eller udelad kolonnen.");
        Add("PCC007", "Dataverse vedligeholder denne kolonne og kasserer det, der angives for den. Udelad kolonnen.");
        Add("PCC101.Blank", "teksten indeholder kun mellemrum. Angiv et telefonnummer, eller lad kolonnen være tom.");
        Add("PCC101.NoDigit", "\"{value}\" indeholder ingen cifre. Angiv et telefonnummer, f.eks. +14255550123.");
        Add("PCC101.Words", "\"{value}\" er ikke et telefonnummer: der er ingen cifre. Angiv et nummer, f.eks. +14255550123, eller anonymous for et skjult nummer.");
        Add("PCC101.Character", "\"{value}\" er ikke et telefonnummer: tegn nummer {position} (\"{character}\") er ikke tilladt på den plads. Angiv et nummer, f.eks. +14255550123.");
        Add("PCC101.Identifier", "\"{value}\" er id'et for en bruger eller en app og ikke et telefonnummer. Angiv opkaldets nummer, eller lad kolonnen være tom.");
        Add("PCC101.Masked", "\"{value}\" er maskeret: nogle af cifrene er skjult. Angiv hele nummeret.");
        Add("PCC101.Scientific", "\"{value}\" er et regnearks videnskabelige notation: der er gået cifre tabt. Hent nummeret fra kilden igen som tekst.");
        Add("PCC101.Decimal", "\"{value}\" er et decimaltal, som regneark skriver det. Angiv kun cifrene før punktummet.");
        Add("PCC101.TooFewDigits", "\"{value}\" er ikke et telefonnummer (antal cifre: {digits}, mindst: {fewest}). Angiv hele nummeret.");
        Add("PCC101.TooManyDigits", "\"{value}\" er ikke et telefonnummer (antal cifre: {digits}, højst: {most}). Angiv kun ét nummer.");
        Add("PCC101.Address", "\"{value}\" er ikke en komplet adresse: se tegn nummer {position}. Angiv adressen som sip:user@host eller tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "\"{value}\" har en ukendt landekode: intet land bruger {code}. Kontrollér cifrene efter +.");
        Add("PCC101.InternationalPrefix", "\"{value}\" indeholder {prefix} efter plustegnet. Udelad {prefix}: landekoden står lige efter +.");
        Add("PCC101.NoCallingCode", "\"{value}\" har ingen landekode. Angiv nummeret med + og landekoden, f.eks. +14255550123.");
        Add("PCC101.TooShort", "\"{value}\" er for kort til {region} (landekode: {code}, antal cifre: {digits}, mindst: {fewest}). Angiv hele nummeret.");
        Add("PCC101.TooLong", "\"{value}\" er for langt til {region} (landekode: {code}, antal cifre: {digits}, højst: {most}). Udelad det, der ikke hører til nummeret, f.eks. et gammelt præfiks efter {code}, et lokalnummer eller et nummer mere.");
        Add("PCC101.NoSuchLength", "\"{value}\" har et antal cifre ({digits}), som intet nummer fra {region} ({code}) har. Kontrollér nummeret.");
        Add("PCC101.NotInPlan", "\"{value}\" er ikke et nummer fra {region} ({code}). Kontrollér nummeret.");
        Add("PCC101.NotE164", "\"{value}\" er ikke skrevet i formatet E.164. Angiv nummeret præcis sådan: {e164}.");
        Add("PCC101.RegionNotAllowed", "\"{value}\" er et nummer fra {region}. Kun numre fra disse områder er tilladt her: {allowed}.");
        Add("PCC101.TypeNotAllowed", "\"{value}\" er et nummer af typen {type}. Kun numre af disse typer er tilladt her: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "et skjult nummer (\"{value}\") er ikke tilladt her. Angiv et telefonnummer, eller lad kolonnen være tom.");
        Add("PCC101.AddressNotAllowed", "adressen \"{value}\" er ikke tilladt her. Angiv et telefonnummer, f.eks. +14255550123.");
        Add("PCC101.ShortNotAllowed", "kortnummeret \"{value}\" er ikke tilladt her. Angiv et komplet telefonnummer, f.eks. +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "et lokalnummer, som i \"{value}\", er ikke tilladt her. Angiv et telefonnummer uden lokalnummer, f.eks. +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "\"{value}\" er et nummer, der ikke hører til noget land ({code}). Angiv et nummer, der hører til et land.");
        Add("PCC201", "{value} er ikke en status i denne tabel. Angiv en af følgende: {allowed}.");
        Add("PCC202", "{value} er ikke en statusårsag i denne tabel. Angiv en af følgende: {allowed}.");
        Add("PCC203", "statusårsag {status} hører ikke til status {state}. Angiv en af følgende: {allowed}.");
        Add("PCC204", "kolonnen kan ikke tømmes. Udelad kolonnen, eller angiv en af følgende: {allowed}.");
        Add("PCC205", "en ændring fra {from} til {to} er ikke tilladt her. Lad status stå på {from}.");
        Add("PCC206", "kolonnen kan ikke ændres, mens status er {state}. Sæt status til {active} først eller i samme anmodning.");
        Add("PCC301", "kolonnen kan ikke ændres, når den først er udfyldt. Udelad kolonnen, eller opret en ny post.");

        Add("PCC900", "uventet fejl. Årsagen står i sporingsloggen.");
        Add("PCC901.Message", "meddelelsen {message}. Trinnet er beregnet til: {allowed}.");
        Add("PCC901.Table", "tabellen {table}. Trinnet er beregnet til {allowed}.");
        Add("PCC901.Parameter", "parameteren {parameter} mangler eller er ikke af typen {type}.");
        Add("PCC901.Stage", "fasen {stage}. Klassen er beregnet til hovedhandlingen i en brugerdefineret API, fase {allowed}.");
        Add("PCC902.NotJson", "ikke JSON: \"{character}\" er ikke tilladt her.");
        Add("PCC902.Unfinished", "ikke JSON: teksten slutter for tidligt.");
        Add("PCC902.Key", "indstillingen \"{key}\" findes ikke. Angiv en af følgende: {allowed}.");
        Add("PCC902.Twice", "\"{key}\" er angivet to gange. Angiv den kun én gang.");
        Add("PCC902.Type", "en JSON-værdi af typen {type} er ikke tilladt her. Angiv en værdi af typen {expected}.");
        Add("PCC902.Value", "\"{value}\" er ikke en kendt værdi. Angiv en af følgende: {allowed}.");
        Add("PCC902.Word", "\"{value}\" kan ikke stå for et skjult nummer. Angiv højst {most} tegn, der begynder med et bogstav, uden cifre og uden mellemrum til sidst.");
        Add("PCC902.TooMany", "{count} værdier er for mange. Angiv højst {most}.");

        Add(Keys.InputMissing, "inputtet mangler. Angiv en værdi.");
        Add(Keys.InputType, "en værdi af typen {type} kan ikke bruges her. Angiv en værdi af typen {expected}.");
        Add(Keys.InputRegion, "området \"{value}\" findes ikke. Angiv de to bogstaver for et område, f.eks. US, eller udelad det.");
        Add(Keys.InputLevel, "niveauet \"{value}\" findes ikke. Angiv et af følgende niveauer: {allowed}.");
        Add(Keys.InputColumn, "der er ingen telefonkolonne \"{value}\". Angiv en af følgende: {allowed}, eller udelad parameteren.");
        Add(Keys.InputRow, "tabellen {table} har ingen post {id}, eller du må ikke læse den. Kontrollér id'et.");
        Add(Keys.InputTable, "en post i tabellen {table} kan ikke kontrolleres. Angiv en post i {allowed}.");
    }
}
