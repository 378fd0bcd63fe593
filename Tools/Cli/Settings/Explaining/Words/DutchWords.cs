namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Dutch.</summary>
internal sealed class DutchWords : ExplanationWords
{
    public DutchWords()
        : base("nl")
    {
        Add("Heading.General", "Alle aanvragen");
        Add("Heading.ReadOnly", "Kolommen die Dataverse zelf bijhoudt");

        Add("Mode.Enforce", "Een aanvraag die een regel overtreedt, wordt geweigerd.");
        Add("Mode.Audit", "Geen enkele aanvraag wordt geweigerd. Een overtreding wordt alleen in het traceerlogboek vermeld, en geen enkel nummer wordt herschreven.");
        Add("Mode.Off", "De regels zijn uitgeschakeld. Geen enkele aanvraag wordt gecontroleerd, en geen enkel nummer wordt herschreven.");
        Add("ApplicationUsers.Same", "Hetzelfde geldt voor aanvragen van toepassingsgebruikers, zoals integraties.");
        Add("ApplicationUsers.Audit", "Aanvragen van toepassingsgebruikers, zoals integraties, worden niet geweigerd. Hun overtredingen worden alleen in het traceerlogboek vermeld, en hun nummers worden niet herschreven.");
        Add("Unchanged.Skipped", "Een waarde die ongewijzigd opnieuw wordt verzonden, wordt niet gecontroleerd.");
        Add("Unchanged.Evaluated", "Een waarde wordt ook gecontroleerd als deze ongewijzigd opnieuw wordt verzonden.");
        Add("Effect.Trace", "Een overtreding van deze regel wordt alleen in het traceerlogboek vermeld.");
        Add("Effect.Off", "Deze regel is uitgeschakeld.");

        Add("Optional", "De kolom kan leeg zijn.");
        Add("NeverEmptied", "De kolom kan niet worden leeggemaakt.");
        Add("PCC001", "De tekst heeft maximaal {limit} tekens.");
        Add("PCC002.Text", "De waarde is tekst (String).");
        Add("PCC002.Choice", "De waarde is een van de opties van de kolom (OptionSetValue).");
        Add("PCC002.Integer", "De waarde is een geheel getal (Int32).");
        Add("PCC002.Boolean", "De waarde is true of false (Boolean).");
        Add("PCC002.DateTime", "De waarde is een datum met tijd (DateTime).");
        Add("PCC002.Lookup", "De waarde is een verwijzing naar een record (EntityReference).");
        Add("PCC003", "De tekst kan op één regel worden weergegeven. Regeleinden, tabs en andere besturingstekens zijn niet toegestaan.");
        Add("PCC003.Direction", "Tekens die de weergavevolgorde van de tekst wijzigen, zijn niet toegestaan.");
        Add("PCC004", "Het getal ligt in het bereik van {minimum} tot en met {maximum}.");
        Add("PCC005", "De record hoort bij een van deze tabellen: {targets}.");
        Add("PCC006", "De kolom is vereist. Een nieuwe record heeft een waarde in deze kolom, en niemand kan de kolom leegmaken.");
        Add("PCC007", "Dataverse houdt deze kolommen zelf bij en negeert wat een aanvraag ervoor opgeeft: {columns}.");
        Add("PCC201", "De status is een van deze waarden: {options}.");
        Add("PCC202", "De reden van status is een van deze waarden: {options}.");
        Add("PCC203", "Bij de status {state} is de reden van status een van deze waarden: {allowed}.");
        Add("PCC205.Allowed", "De status kan van {from} in {to} worden gewijzigd.");
        Add("PCC205.NotAllowed", "De status kan niet van {from} in {to} worden gewijzigd.");
        Add("PCC206", "Zolang de status {state} is, kan de kolom alleen worden gewijzigd in een aanvraag die ook de status in {active} wijzigt.");
        Add("PCC301", "Zodra de kolom een waarde heeft, kan deze niet meer worden gewijzigd.");

        Add("Level.plausible", "Een telefoonnummer hoeft alleen de vorm van een telefoonnummer te hebben.");
        Add("Level.possible", "Een telefoonnummer met + heeft een bekend landnummer en een lengte die in het land voorkomt.");
        Add("Level.valid", "Een telefoonnummer hoort bij het nummerplan van het land.");
        Add("Level.e164", "Een telefoonnummer hoort bij het nummerplan van het land en heeft de internationale notatie (E.164).");
        Add("Level.Rewritten", "Een telefoonnummer hoort bij het nummerplan van het land. Elke notatie wordt geaccepteerd.");
        Add("DefaultRegion", "Een telefoonnummer zonder landnummer wordt gelezen als een nummer van deze regio: {region}.");
        Add("DefaultRegion.ShapeAlone", "Een telefoonnummer zonder landnummer hoeft alleen de vorm van een telefoonnummer te hebben.");
        Add("DefaultRegion.None", "Een telefoonnummer zonder landnummer wordt niet geaccepteerd.");
        Add("Regions", "Alleen telefoonnummers van deze regio’s worden geaccepteerd: {regions}.");
        Add("Types", "Alleen telefoonnummers van deze typen worden geaccepteerd: {types}.");
        Add("AllNumbers", "Telefoonnummers van alle regio’s en typen worden geaccepteerd.");
        Add("NoEffect", "Op het niveau {level} hebben deze instellingen geen effect: {settings}.");
        Add("Forms.Accepted", "Naast telefoonnummers worden deze vormen geaccepteerd: {forms}.");
        Add("Forms.NotAccepted", "Deze vormen worden niet geaccepteerd: {forms}.");
        Add("WithheldWords", "Ook deze woorden betekenen een afgeschermd nummer: {words}.");
        Add("Normalized", "Telefoonnummers worden in de notatie E.164 herschreven voordat ze worden opgeslagen.");
        Add("NotNormalized", "Telefoonnummers worden opgeslagen zoals ze worden verzonden.");

        Add("Form.withheld", "afgeschermd nummer");
        Add("Form.sip", "SIP-adres");
        Add("Form.tel", "tel-adres");
        Add("Form.short", "kort nummer");
        Add("Form.extension", "toestelnummer");
        Add("Form.vanity", "nummer met letters");
        Add("Form.nonGeographic", "nummer zonder land");
    }
}
