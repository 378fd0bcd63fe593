namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Dutch.</summary>
internal sealed class Dutch : Language
{
    public static readonly Dutch Instance = new();

    private Dutch()
        : base("nl")
    {
        Add(Keys.Rejected, "De telefoongesprekrecord is niet opgeslagen. Corrigeer het volgende:");
        Add(Keys.RejectedMany, "Er is geen enkele telefoongesprekrecord opgeslagen (aantal in de aanroep: {rows}). Corrigeer het volgende:");
        Add(Keys.More, "en nog {count}, in totaal {total}: {counts}");
        Add(Keys.Failed, "De telefoongesprekrecord is niet opgeslagen, omdat deze niet kon worden gecontroleerd. Meld het volgende aan een beheerder:");
        Add(Keys.Misregistered, "De telefoongesprekrecord is niet opgeslagen, omdat de stap “{step}” op de verkeerde plaats is geregistreerd. Meld het volgende aan een beheerder:");
        Add(Keys.Misconfigured, "De telefoongesprekrecord is niet opgeslagen, omdat de configuratie van de stap “{step}” niet bruikbaar is. Meld het volgende aan een beheerder:");
        Add(Keys.MisconfiguredVariable, "De telefoongesprekrecord is niet opgeslagen, omdat de omgevingsvariabele “{variable}” niet bruikbaar is. Meld het volgende aan een beheerder:");
        Add(Keys.Unanswered, "De aanvraag is niet beantwoord. Corrigeer het volgende:");
        Add(Keys.UnansweredFailed, "De aanvraag is niet beantwoord, omdat deze op de server is mislukt. Meld het volgende aan een beheerder:");
        Add(Keys.UnansweredMisregistered, "De aanvraag is niet beantwoord, omdat “{step}” op de verkeerde plaats is geregistreerd. Meld het volgende aan een beheerder:");
        Add(Keys.UnansweredMisconfigured, "De aanvraag is niet beantwoord, omdat de omgevingsvariabele “{variable}” niet bruikbaar is. Meld het volgende aan een beheerder:");

        Add("PCC001", "de tekst “{value}” is te lang: aantal tekens {length}, {excess} te veel. Kort de tekst in tot {limit}.");
        Add("PCC002.Text", "een waarde van het type {type} kan hier niet worden opgeslagen. Geef tekst op.");
        Add("PCC002.Choice", "een waarde van het type {type} kan hier niet worden opgeslagen. Geef een van de opties van de kolom op (OptionSetValue).");
        Add("PCC002.Integer", "een waarde van het type {type} kan hier niet worden opgeslagen. Geef een geheel getal op (Int32).");
        Add("PCC002.Boolean", "een waarde van het type {type} kan hier niet worden opgeslagen. Geef true of false op (Boolean).");
        Add("PCC002.DateTime", "een waarde van het type {type} kan hier niet worden opgeslagen. Geef een datum en tijd op (DateTime).");
        Add("PCC002.Lookup", "een waarde van het type {type} kan hier niet worden opgeslagen. Geef een verwijzing (EntityReference) op naar een record van een van deze tabellen: {targets}.");
        Add("PCC003", "“{value}” kan niet op één regel worden weergegeven: teken {position} is {character}. Verwijder het.");
        Add("PCC003.Direction", "“{value}” wordt in een andere volgorde weergegeven dan het wordt opgeslagen: teken {position} is {character}. Verwijder het.");
        Add("PCC004", "{value} valt buiten het toegestane bereik. Geef een geheel getal van {minimum} tot en met {maximum} op.");
        Add("PCC005", "een record van de tabel “{table}” is hier niet toegestaan. Geef een record van een van deze tabellen op: {targets}.");
        Add("PCC005.NoTable", "de verwijzing noemt geen tabel. Geef een record van een van deze tabellen op: {targets}.");
        Add("PCC006.Missing", "deze kolom is vereist. Geef een waarde op.");
        Add("PCC006.Emptied", "deze kolom is vereist en kan niet worden leeggemaakt. Geef een waarde op of laat de kolom weg.");
        Add("PCC007", "Dataverse houdt deze kolom zelf bij en negeert wat ervoor wordt opgegeven. Laat de kolom weg.");
        Add("PCC101.Blank", "de tekst bevat geen enkel zichtbaar teken. Geef een telefoonnummer op of laat de kolom leeg.");
        Add("PCC101.NoDigit", "“{value}” bevat geen enkel cijfer. Geef een telefoonnummer op, zoals +14255550123.");
        Add("PCC101.Words", "“{value}” is geen telefoonnummer: het bevat geen enkel cijfer. Geef een nummer op, zoals +14255550123, of anonymous voor een afgeschermd nummer.");
        Add("PCC101.Character", "“{value}” is geen telefoonnummer: teken {position} (“{character}”) is op die plaats niet toegestaan. Geef een nummer op, zoals +14255550123.");
        Add("PCC101.Identifier", "“{value}” is de id van een gebruiker of een app en geen telefoonnummer. Geef het nummer van het gesprek op of laat de kolom leeg.");
        Add("PCC101.Masked", "“{value}” is gemaskeerd: sommige cijfers zijn verborgen. Geef het volledige nummer op.");
        Add("PCC101.Scientific", "“{value}” is de wetenschappelijke notatie van een spreadsheet: er zijn cijfers verloren gegaan. Neem het nummer opnieuw als tekst over uit de bron.");
        Add("PCC101.Decimal", "“{value}” is een decimaal getal, zoals spreadsheets dat schrijven. Geef alleen de cijfers vóór de punt op.");
        Add("PCC101.TooFewDigits", "“{value}” is geen telefoonnummer: aantal cijfers {digits}, minimaal vereist {fewest}. Geef het volledige nummer op.");
        Add("PCC101.TooManyDigits", "“{value}” is geen telefoonnummer: aantal cijfers {digits}, maximaal toegestaan {most}. Geef slechts één nummer op.");
        Add("PCC101.Address", "“{value}” is geen volledig adres: zie teken {position}. Geef het op als sip:user@host of tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "“{value}” heeft een onbekend landnummer: geen enkel land gebruikt {code}. Controleer de cijfers na de +.");
        Add("PCC101.InternationalPrefix", "“{value}” bevat {prefix} na het plusteken. Laat {prefix} weg: het landnummer volgt direct op de +.");
        Add("PCC101.NoCallingCode", "“{value}” heeft geen landnummer. Geef het nummer op met + en het landnummer, zoals +14255550123.");
        Add("PCC101.TooShort", "“{value}” is te kort voor {region} ({code}): aantal cijfers {digits}, minimaal vereist {fewest}. Geef het volledige nummer op.");
        Add("PCC101.TooLong", "“{value}” is te lang voor {region} ({code}): aantal cijfers {digits}, maximaal toegestaan {most}. Laat weg wat niet bij het nummer hoort, zoals een oud voorvoegsel na {code}, een toestelnummer of een tweede nummer.");
        Add("PCC101.NoSuchLength", "“{value}” heeft een aantal cijfers ({digits}) dat geen enkel nummer van {region} ({code}) heeft. Controleer het nummer.");
        Add("PCC101.NotInPlan", "“{value}” is geen nummer van {region} ({code}). Controleer het nummer.");
        Add("PCC101.NotE164", "“{value}” is niet in E.164-notatie geschreven. Geef het nummer precies zo op: {e164}.");
        Add("PCC101.RegionNotAllowed", "“{value}” is een nummer van {region}. Alleen nummers van deze regio’s zijn hier toegestaan: {allowed}.");
        Add("PCC101.TypeNotAllowed", "“{value}” is een nummer van het type {type}. Alleen nummers van deze typen zijn hier toegestaan: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "een afgeschermd nummer (“{value}”) is hier niet toegestaan. Geef een telefoonnummer op of laat de kolom leeg.");
        Add("PCC101.AddressNotAllowed", "het adres “{value}” is hier niet toegestaan. Geef een telefoonnummer op, zoals +14255550123.");
        Add("PCC101.ShortNotAllowed", "het korte nummer “{value}” is hier niet toegestaan. Geef een volledig telefoonnummer op, zoals +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "een toestelnummer, zoals in “{value}”, is hier niet toegestaan. Geef een telefoonnummer zonder toestelnummer op, zoals +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "“{value}” is een nummer dat bij geen enkel land hoort ({code}). Geef een nummer van een land op.");
        Add("PCC201", "{value} is geen status van deze tabel. Geef een van deze waarden op: {allowed}.");
        Add("PCC202", "{value} is geen reden van status van deze tabel. Geef een van deze waarden op: {allowed}.");
        Add("PCC203", "de reden van status {status} hoort niet bij de status {state}. Geef een van deze waarden op: {allowed}.");
        Add("PCC204", "deze kolom kan niet worden leeggemaakt. Laat de kolom weg of geef een van deze waarden op: {allowed}.");
        Add("PCC205", "een wijziging van {from} naar {to} is hier niet toegestaan. Laat de status op {from}.");
        Add("PCC206", "deze kolom kan niet worden gewijzigd zolang de status {state} is. Zet de status eerst op {active}, of doe dat in dezelfde aanroep.");
        Add("PCC301", "deze kolom kan niet meer worden gewijzigd zodra deze een waarde heeft. Laat de kolom weg of maak een nieuwe record.");

        Add("PCC900", "er is een onverwachte fout opgetreden. De oorzaak staat in het traceerlogboek.");
        Add("PCC901.Message", "het bericht {message}. De stap is bedoeld voor: {allowed}.");
        Add("PCC901.Table", "de tabel {table}. De stap is bedoeld voor {allowed}.");
        Add("PCC901.Parameter", "de parameter {parameter} ontbreekt of is niet van het type {type}.");
        Add("PCC901.Stage", "de fase {stage}. De klasse is bedoeld voor de hoofdbewerking van een aangepaste API, fase {allowed}.");
        Add("PCC902.NotJson", "geen geldige JSON: “{character}” is hier niet toegestaan.");
        Add("PCC902.Unfinished", "geen geldige JSON: de tekst eindigt te vroeg.");
        Add("PCC902.Key", "de instelling “{key}” bestaat niet. Geef een van deze instellingen op: {allowed}.");
        Add("PCC902.Twice", "de instelling “{key}” is twee keer opgegeven. Geef deze één keer op.");
        Add("PCC902.Type", "een JSON-waarde van het type {type} is hier niet toegestaan. Geef een waarde van het type {expected} op.");
        Add("PCC902.Value", "de waarde “{value}” is niet bekend. Geef een van deze waarden op: {allowed}.");
        Add("PCC902.Word", "“{value}” kan niet voor een afgeschermd nummer staan. Geef maximaal {most} tekens op die met een letter beginnen, zonder cijfers en zonder spatie aan het einde.");
        Add("PCC902.TooMany", "{count} waarden zijn er te veel. Geef er maximaal {most} op.");

        Add(Keys.InputMissing, "de invoer ontbreekt. Geef een waarde op.");
        Add(Keys.InputType, "een waarde van het type {type} kan hier niet worden gebruikt. Geef een waarde van het type {expected} op.");
        Add(Keys.InputRegion, "de regio “{value}” bestaat niet. Geef de twee letters van een regio op, zoals US, of laat de regio weg.");
        Add(Keys.InputLevel, "het niveau “{value}” bestaat niet. Geef een van deze niveaus op: {allowed}.");
        Add(Keys.InputColumn, "er is geen telefoonkolom “{value}”. Geef een van deze kolommen op: {allowed}, of laat de parameter weg.");
        Add(Keys.InputRow, "de tabel {table} heeft geen record {id}, of u mag deze niet lezen. Controleer de id.");
        Add(Keys.InputTable, "een record van de tabel {table} kan niet worden gecontroleerd. Geef een record van {allowed} op.");
    }
}
