namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Dutch.</summary>
internal sealed class DutchWords : ReportWords
{
    public DutchWords()
        : base("nl", new LanguageForms(Group: ".", Decimal: ",", Percent: "%", LeastGrouped: 1000, Day: "dd-MM-yyyy", Month: "MM-yyyy"))
    {
        Add("Title", "Controle van oproeprecords");
        Add("Ended", "Gecontroleerd op {date}, {time} UTC.");
        Add("Masked", "Namen en nummers zijn gemaskeerd.");
        Add("Shown", "Deze pagina toont namen en nummers zoals ze zijn. Deel de pagina alleen met mensen die ze mogen zien.");
        Add("Shapes", "In een patroon is a een letter en 9 een cijfer.");
        Add("Skip", "Naar het resultaat");
        Add("Dark", "Donkere kleuren");

        Add("Heading.Totals", "Resultaat");
        Add("Heading.Baseline", "Wijziging sinds de eerdere uitvoering");
        Add("Heading.Rules", "Per regel");
        Add("Heading.Columns", "Per kolom");
        Add("Heading.Days", "Per dag van aanmaak");
        Add("Heading.Months", "Per maand van aanmaak");
        Add("Heading.Providers", "Per provider");
        Add("Heading.Shapes", "Meest voorkomende onjuiste teksten");
        Add("Heading.Rows", "Records die niet zijn geaccepteerd");
        Add("Heading.Settings", "Geldende instellingen");
        Add("Heading.Inputs", "Invoer");

        Add("Total.Records", "Records");
        Add("Total.Accepted", "Geaccepteerd");
        Add("Total.WouldBeRejected", "Zou worden geweigerd");
        Add("Total.Rejected", "Geweigerd");
        Add("Total.Unreadable", "Niet leesbaar");
        Add("Total.Rewritten", "Herschreven");
        Add("Note.Rate", "Records die niet zijn geaccepteerd: {count} van {records} leesbare, {rate}.");
        Add("Note.WouldBeRejected", "Zou worden geweigerd: Dataverse accepteert de record, maar deze overtreedt een regel die alleen wordt vermeld.");
        Add("Note.Rewritten", "Herschreven: geaccepteerde records waarin een telefoonnummer in de notatie E.164 wordt opgeslagen.");
        Add("Note.Violations", "Een record kan meerdere overtredingen hebben.");
        Add("Note.Cut", "De tabel bevat de eerste {shown} van {count} records die niet zijn geaccepteerd. De grafieken en totalen tellen ze allemaal.");
        Add("Note.Printed", "Een afdruk bevat maximaal {shown} van deze records.");
        Add("Note.Empty", "Er is geen dergelijke record.");
        Add("Note.Baseline", "Records die niet zijn geaccepteerd: nieuw {new}, verdwenen {gone}, ongewijzigd {unchanged}, waarvan met andere overtredingen {other}.");
        Add("Note.Sample", "Vergeleken deel van de records: {share}.");
        Add("Note.Sort", "Selecteer een kolomkop om de tabel te sorteren.");

        Add("Header.Rule", "Regel");
        Add("Header.Column", "Kolom");
        Add("Header.Provider", "Provider");
        Add("Header.Day", "Dag");
        Add("Header.Month", "Maand");
        Add("Header.Shape", "Patroon");
        Add("Header.Count", "Aantal");
        Add("Header.Rejecting", "Weigerend");
        Add("Header.Traced", "Alleen vermeld");
        Add("Header.Rate", "Niet geaccepteerd");
        Add("Header.Before", "Eerder");
        Add("Header.Now", "Nu");
        Add("Header.Difference", "Verschil");
        Add("Header.Change", "Wijziging");
        Add("Header.Input", "Invoer");
        Add("Header.Kind", "Soort");
        Add("Header.Number", "Record");
        Add("Header.Line", "Regel of rij");
        Add("Header.Id", "Primaire sleutel");
        Add("Header.Verdict", "Oordeel");
        Add("Header.Value", "Waarde");
        Add("Header.Suggestion", "Voorstel");
        Add("Header.Message", "Bericht");

        Add("Change.new", "nieuw");
        Add("Change.gone", "verdwenen");
        Add("Change.more", "meer");
        Add("Change.fewer", "minder");
        Add("Change.unchanged", "ongewijzigd");

        Add("Name.NoColumn", "hele record");
        Add("Name.NoProvider", "geen provider");
        Add("Name.NoValue", "leeg");
        Add("Name.Others", "overige");
        Add("Name.Earlier", "eerder");

        Add("Table.Search", "Zoeken");
        Add("Table.All", "Alle");
        Add("Table.First", "Eerste pagina");
        Add("Table.Previous", "Vorige pagina");
        Add("Table.Next", "Volgende pagina");
        Add("Table.Last", "Laatste pagina");
        Add("Table.Status", "Records {from} tot en met {to} van {count}, pagina {page} van {pages}");
        Add("Table.None", "Geen record komt overeen.");
        Add("Note.Numbers", "Cijfers weergeven");
        Add("Note.Times", "Records die niet zijn geaccepteerd, {count} in de hoogste staaf");

        Add("Rule.PCC001", "Lengte van de tekst");
        Add("Rule.PCC002", "Type van de waarde");
        Add("Rule.PCC003", "Besturingstekens");
        Add("Rule.PCC004", "Bereik van het getal");
        Add("Rule.PCC005", "Tabel van de opzoekactie");
        Add("Rule.PCC006", "Vereiste kolom");
        Add("Rule.PCC007", "Kolom die Dataverse bijhoudt");
        Add("Rule.PCC101", "Telefoonnummer");
        Add("Rule.PCC201", "Onbekende status");
        Add("Rule.PCC202", "Onbekende reden van status");
        Add("Rule.PCC203", "Reden van een andere status");
        Add("Rule.PCC204", "Lege status");
        Add("Rule.PCC205", "Wijziging van de status");
        Add("Rule.PCC206", "Inactieve record");
        Add("Rule.PCC301", "Identiteit van de oproep");
        Add("Rule.Dataverse", "Dataverse zelf");
    }
}
