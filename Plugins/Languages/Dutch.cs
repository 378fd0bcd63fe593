namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Dutch.</summary>
internal sealed class Dutch : Language
{
    private const string Words = """
        Rejected De telefoongesprekrecord is niet opgeslagen. Corrigeer het volgende:
        RejectedMany Er is geen enkele telefoongesprekrecord opgeslagen (aantal in de aanvraag: {rows}). Corrigeer het volgende:
        RejectedVariable De waarde van de omgevingsvariabele “{variable}” is niet opgeslagen. Corrigeer het volgende:
        More En nog {count}, in totaal {total}: {counts}
        Failed De telefoongesprekrecord is niet opgeslagen, omdat deze niet kon worden gecontroleerd. Meld het volgende aan een beheerder:
        Misregistered De telefoongesprekrecord is niet opgeslagen, omdat de stap “{step}” op de verkeerde plaats is geregistreerd. Meld het volgende aan een beheerder:
        Misconfigured De telefoongesprekrecord is niet opgeslagen, omdat de configuratie van de stap “{step}” niet bruikbaar is. Meld het volgende aan een beheerder:
        MisconfiguredVariable De telefoongesprekrecord is niet opgeslagen, omdat de omgevingsvariabele “{variable}” niet bruikbaar is. Meld het volgende aan een beheerder:
        Unanswered De aanvraag is niet beantwoord. Corrigeer het volgende:
        UnansweredFailed De aanvraag is niet beantwoord, omdat deze op de server is mislukt. Meld het volgende aan een beheerder:
        UnansweredMisregistered De aanvraag is niet beantwoord, omdat “{step}” op de verkeerde plaats is geregistreerd. Meld het volgende aan een beheerder:
        UnansweredMisconfigured De aanvraag is niet beantwoord, omdat de omgevingsvariabele “{variable}” niet bruikbaar is. Meld het volgende aan een beheerder:

        PCC001 De tekst “{value}” is te lang (tekens: {length}, te veel: {excess}). Kort de tekst in tot {limit} tekens.
        PCC002.Text Een waarde van het type {type} kan hier niet worden opgeslagen. Geef tekst op.
        PCC002.Choice Een waarde van het type {type} kan hier niet worden opgeslagen. Geef een van de opties van de kolom op (OptionSetValue).
        PCC002.Integer Een waarde van het type {type} kan hier niet worden opgeslagen. Geef een geheel getal op (Int32).
        PCC002.Boolean Een waarde van het type {type} kan hier niet worden opgeslagen. Geef true of false op (Boolean).
        PCC002.DateTime Een waarde van het type {type} kan hier niet worden opgeslagen. Geef een datum en tijd op (DateTime).
        PCC002.Lookup Een waarde van het type {type} kan hier niet worden opgeslagen. Geef een verwijzing (EntityReference) op naar een record van een van deze tabellen: {targets}.
        PCC003 “{value}” kan niet op één regel worden weergegeven: teken {position} is {character}. Verwijder het.
        PCC003.Direction “{value}” wordt in een andere volgorde weergegeven dan het wordt opgeslagen: teken {position} is {character}. Verwijder het.
        PCC004 {value} valt buiten het toegestane bereik. Voer een geheel getal van {minimum} tot en met {maximum} in.
        PCC005 Een record van de tabel “{table}” is hier niet toegestaan. Gebruik een record van een van deze tabellen: {targets}.
        PCC005.NoTable De verwijzing noemt geen tabel. Gebruik een record van een van deze tabellen: {targets}.
        PCC006.Missing Dit veld is vereist. Voer een waarde in.
        PCC006.Emptied Dit veld is vereist en kan niet worden leeggemaakt. Voer een waarde in of laat het veld ongewijzigd.
        PCC007 Dataverse houdt dit veld zelf bij en negeert wat ervoor wordt opgegeven. Laat het veld ongewijzigd (API: stuur de kolom niet mee).
        PCC101.Blank De tekst bevat geen enkel zichtbaar teken. Voer een telefoonnummer in of laat het veld leeg.
        PCC101.NoDigit “{value}” bevat geen enkel cijfer. Voer een telefoonnummer zoals +14255550123 in.
        PCC101.Words “{value}” is geen telefoonnummer: het bevat geen enkel cijfer. Voer een nummer in, zoals +14255550123, of anonymous voor een afgeschermd nummer.
        PCC101.Character “{value}” is geen telefoonnummer: teken {position} (“{character}”) is op die plaats niet toegestaan. Voer een nummer zoals +14255550123 in.
        PCC101.Identifier “{value}” is de id van een gebruiker of een app en geen telefoonnummer. Voer het nummer van het gesprek in of laat het veld leeg.
        PCC101.Masked “{value}” is gemaskeerd: sommige cijfers zijn verborgen. Voer het volledige nummer in.
        PCC101.Scientific “{value}” is de wetenschappelijke notatie van een spreadsheet: er zijn cijfers verloren gegaan. Neem het nummer opnieuw als tekst over uit de bron.
        PCC101.Decimal “{value}” is een decimaal getal, zoals spreadsheets dat schrijven. Voer alleen de cijfers vóór de punt in.
        PCC101.TooFewDigits “{value}” is geen telefoonnummer (cijfers: {digits}, minimaal: {fewest}). Voer het volledige nummer in.
        PCC101.TooManyDigits “{value}” is geen telefoonnummer (cijfers: {digits}, maximaal: {most}). Voer slechts één nummer in.
        PCC101.Address “{value}” is geen volledig adres. Controleer teken {position}. Voer het adres als sip:user@host of tel:+14255550123 in.
        PCC101.UnknownCallingCode “{value}” heeft een onbekend landnummer: geen enkel land gebruikt {code}. Controleer de cijfers na de +.
        PCC101.InternationalPrefix “{value}” bevat {prefix} na het plusteken. Laat {prefix} weg: het landnummer volgt direct op de +.
        PCC101.NoCallingCode “{value}” heeft geen landnummer. Voer het nummer in met + en het landnummer (bijvoorbeeld +14255550123).
        PCC101.TooShort “{value}” is te kort voor de regio {region} met landnummer {code} (cijfers: {digits}, minimaal: {fewest}). Voer het volledige nummer in.
        PCC101.TooLong “{value}” is te lang voor de regio {region} met landnummer {code} (cijfers: {digits}, maximaal: {most}). Laat weg wat niet bij het nummer hoort, zoals een oud voorvoegsel na {code}, een toestelnummer of een tweede nummer.
        PCC101.NoSuchLength “{value}” heeft {digits} cijfers. Geen enkel nummer van de regio {region} met landnummer {code} heeft die lengte. Controleer het nummer.
        PCC101.NotInPlan “{value}” is geen nummer van de regio {region} met landnummer {code}. Controleer het nummer.
        PCC101.NotE164 “{value}” heeft niet de internationale notatie (E.164). Voer in plaats daarvan {e164} in.
        PCC101.RegionNotAllowed “{value}” is een nummer van de regio {region}. Alleen nummers van deze regio’s zijn hier toegestaan: {allowed}.
        PCC101.TypeNotAllowed “{value}” is een nummer van het type {type}. Alleen nummers van deze typen zijn hier toegestaan: {allowed}.
        PCC101.WithheldNotAllowed Een afgeschermd nummer (“{value}”) is hier niet toegestaan. Voer een telefoonnummer in of laat het veld leeg.
        PCC101.AddressNotAllowed Het adres “{value}” is hier niet toegestaan. Voer een telefoonnummer zoals +14255550123 in.
        PCC101.ShortNotAllowed Het korte nummer “{value}” is hier niet toegestaan. Voer een volledig telefoonnummer zoals +14255550123 in.
        PCC101.ExtensionNotAllowed Een toestelnummer, zoals in “{value}”, is hier niet toegestaan. Voer een telefoonnummer zoals +14255550123 zonder toestelnummer in.
        PCC101.NonGeographicNotAllowed “{value}” is een nummer dat bij geen enkel land hoort ({code}). Voer een nummer in dat bij een land hoort.
        PCC201 {value} is geen status van deze tabel. Gebruik een van deze waarden: {allowed}.
        PCC202 {value} is geen waarde van Reden van status in deze tabel. Gebruik een van deze waarden: {allowed}.
        PCC203 De reden van status {status} hoort niet bij de status {state}. Gebruik een van deze waarden: {allowed}.
        PCC204 Dit veld kan niet worden leeggemaakt. Laat het veld ongewijzigd of gebruik een van deze waarden: {allowed}.
        PCC205 Een wijziging van {from} naar {to} is hier niet toegestaan. Laat de status op {from}.
        PCC206 Dit veld kan niet worden gewijzigd zolang de status {state} is. Laat het veld ongewijzigd of wijzig de status eerst in {active}. Via de API kan dat ook in dezelfde aanvraag.
        PCC301 Dit veld kan niet meer worden gewijzigd zodra het een waarde heeft. Laat het veld ongewijzigd of maak een nieuwe record.

        PCC900 Er is een onverwachte fout opgetreden. De oorzaak staat in het traceerlogboek.
        PCC901.Message De invoegtoepassing is geregistreerd voor het bericht {message}, maar is bedoeld voor: {allowed}.
        PCC901.Table De invoegtoepassing is geregistreerd voor de tabel {table}, maar is bedoeld voor {allowed}.
        PCC901.Parameter De parameter {parameter} ontbreekt of is niet van het type {type}.
        PCC901.Stage De invoegtoepassing is geregistreerd voor de fase {stage}, maar is bedoeld voor de hoofdbewerking van een aangepaste API, fase {allowed}.
        PCC902.NotJson Geen geldige JSON: “{character}” is hier niet toegestaan.
        PCC902.Unfinished Geen geldige JSON: de tekst eindigt te vroeg.
        PCC902.Key De instelling “{key}” bestaat niet. Gebruik een van deze instellingen: {allowed}.
        PCC902.Twice De instelling “{key}” is twee keer opgegeven. Geef deze één keer op.
        PCC902.Type Een JSON-waarde van het type {type} is hier niet toegestaan. Geef een waarde van het type {expected} op.
        PCC902.Value De waarde “{value}” is niet bekend. Gebruik een van deze waarden: {allowed}.
        PCC902.Word “{value}” kan geen afgeschermd nummer aanduiden. Geef maximaal {most} tekens op die met een letter beginnen, zonder cijfers en zonder spatie aan het einde.
        PCC902.TooMany {count} waarden zijn er te veel. Geef er maximaal {most} op.

        Input.Missing De invoer ontbreekt. Geef een waarde op.
        Input.Type Een waarde van het type {type} kan hier niet worden gebruikt. Geef een waarde van het type {expected} op.
        Input.Region De regio “{value}” bestaat niet. Geef de twee letters van een regio op, zoals US, of laat de regio weg.
        Input.Level Het niveau “{value}” bestaat niet. Gebruik een van deze niveaus: {allowed}.
        Input.Column Er is geen telefoonkolom “{value}”. Gebruik een van deze kolommen: {allowed}, of laat de parameter weg.
        Input.Row De tabel {table} heeft geen record {id}, of u hebt geen machtiging om deze te lezen. Controleer de id.
        Input.Table Een record van de tabel {table} kan niet worden gecontroleerd. Gebruik een record van de tabel {allowed}.

        Label “{column}”: {text}
        Option.Active Actief
        Option.Inactive Inactief
        Type.FIXED_LINE vaste lijn
        Type.MOBILE mobiel
        Type.FIXED_LINE_OR_MOBILE vaste lijn of mobiel
        Type.TOLL_FREE gratis nummer
        Type.PREMIUM_RATE betaalnummer
        Type.SHARED_COST gedeelde kosten
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER persoonlijk nummer
        Type.PAGER semafoon
        Type.UAN bedrijfsnummer
        Type.VOICEMAIL voicemail
        Type.UNKNOWN onbekend
        Character.U+0009 een tab
        Character.U+000A een regeleinde
        Character.U+000D een regelterugloop
        Character.U+2028 een regelscheidingsteken
        Character.U+2029 een alineascheidingsteken
        """;

    public static readonly Dutch Instance = new();

    private Dutch()
        : base("nl", Words)
    {
    }
}
