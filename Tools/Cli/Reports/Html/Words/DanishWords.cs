namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Danish.</summary>
internal sealed class DanishWords : ReportWords
{
    public DanishWords()
        : base("da", new LanguageForms(Group: ".", Decimal: ",", Percent: "\u00A0%", LeastGrouped: 1000, Day: "dd.MM.yyyy", Month: "MM.yyyy"))
    {
        Add("Title", "Kontrol af opkaldsposter");
        Add("Ended", "Kontrolleret den {date}, {time} UTC.");
        Add("Masked", "Navne og numre er maskeret.");
        Add("Shown", "Siden viser navne og numre, som de er. Del den kun med dem, der må se dem.");
        Add("Shapes", "I et mønster er a et bogstav og 9 et ciffer.");
        Add("Skip", "Gå til resultatet");
        Add("Dark", "Mørke farver");

        Add("Heading.Totals", "Resultat");
        Add("Heading.Baseline", "Ændring siden den tidligere kørsel");
        Add("Heading.Rules", "Efter regel");
        Add("Heading.Columns", "Efter kolonne");
        Add("Heading.Days", "Efter oprettelsesdag");
        Add("Heading.Months", "Efter oprettelsesmåned");
        Add("Heading.Providers", "Efter udbyder");
        Add("Heading.Shapes", "Hyppigste forkerte tekster");
        Add("Heading.Rows", "Poster, der ikke er accepteret");
        Add("Heading.Settings", "Gældende indstillinger");
        Add("Heading.Inputs", "Input");

        Add("Total.Records", "Poster");
        Add("Total.Accepted", "Accepteret");
        Add("Total.WouldBeRejected", "Ville blive afvist");
        Add("Total.Rejected", "Afvist");
        Add("Total.Unreadable", "Ikke læsbare");
        Add("Total.Rewritten", "Omskrevet");
        Add("Note.Rate", "Poster, der ikke er accepteret: {count} af {records} læsbare, {rate}.");
        Add("Note.WouldBeRejected", "Ville blive afvist: Dataverse accepterer posten, men den overtræder en regel, der kun noteres.");
        Add("Note.Rewritten", "Omskrevet: accepterede poster, hvor et telefonnummer gemmes i formatet E.164.");
        Add("Note.Violations", "En post kan have flere overtrædelser.");
        Add("Note.Cut", "Tabellen har de første {shown} af {count} poster, der ikke er accepteret. Diagrammerne og totalerne tæller dem alle.");
        Add("Note.Printed", "En udskrift har højst {shown} af disse poster.");
        Add("Note.Empty", "Der er ingen sådan post.");
        Add("Note.Baseline", "Poster, der ikke er accepteret: nye {new}, forsvundne {gone}, uændrede {unchanged}, heraf med andre overtrædelser {other}.");
        Add("Note.Sample", "Del af posterne, der sammenlignes: {share}.");
        Add("Note.Sort", "Vælg en kolonneoverskrift for at sortere tabellen.");

        Add("Header.Rule", "Regel");
        Add("Header.Column", "Kolonne");
        Add("Header.Provider", "Udbyder");
        Add("Header.Day", "Dag");
        Add("Header.Month", "Måned");
        Add("Header.Shape", "Mønster");
        Add("Header.Count", "Antal");
        Add("Header.Rejecting", "Afvisende");
        Add("Header.Traced", "Kun noteret");
        Add("Header.Rate", "Ikke accepteret");
        Add("Header.Before", "Før");
        Add("Header.Now", "Nu");
        Add("Header.Difference", "Forskel");
        Add("Header.Change", "Ændring");
        Add("Header.Input", "Input");
        Add("Header.Kind", "Type");
        Add("Header.Number", "Post");
        Add("Header.Line", "Linje eller række");
        Add("Header.Id", "Primærnøgle");
        Add("Header.Verdict", "Afgørelse");
        Add("Header.Value", "Værdi");
        Add("Header.Suggestion", "Forslag");
        Add("Header.Message", "Meddelelse");

        Add("Change.new", "ny");
        Add("Change.gone", "forsvundet");
        Add("Change.more", "flere");
        Add("Change.fewer", "færre");
        Add("Change.unchanged", "uændret");

        Add("Name.NoColumn", "hele posten");
        Add("Name.NoProvider", "ingen udbyder");
        Add("Name.NoValue", "tom");
        Add("Name.Others", "andre");
        Add("Name.Earlier", "tidligere");

        Add("Table.Search", "Søg");
        Add("Table.All", "Alle");
        Add("Table.First", "Første side");
        Add("Table.Previous", "Forrige side");
        Add("Table.Next", "Næste side");
        Add("Table.Last", "Sidste side");
        Add("Table.Status", "Poster {from} til {to} af {count}, side {page} af {pages}");
        Add("Table.None", "Ingen post passer.");
        Add("Note.Numbers", "Vis tallene");
        Add("Note.Times", "Poster, der ikke er accepteret, {count} i den højeste søjle");

        Add("Rule.PCC001", "Tekstens længde");
        Add("Rule.PCC002", "Værdiens type");
        Add("Rule.PCC003", "Kontroltegn");
        Add("Rule.PCC004", "Tallets interval");
        Add("Rule.PCC005", "Opslagets tabel");
        Add("Rule.PCC006", "Obligatorisk kolonne");
        Add("Rule.PCC007", "Kolonne, som Dataverse vedligeholder");
        Add("Rule.PCC101", "Telefonnummer");
        Add("Rule.PCC201", "Ukendt status");
        Add("Rule.PCC202", "Ukendt statusårsag");
        Add("Rule.PCC203", "Årsag til en anden status");
        Add("Rule.PCC204", "Tom status");
        Add("Rule.PCC205", "Skift af status");
        Add("Rule.PCC206", "Inaktiv post");
        Add("Rule.PCC301", "Opkaldets identitet");
        Add("Rule.Dataverse", "Dataverse selv");
    }
}
