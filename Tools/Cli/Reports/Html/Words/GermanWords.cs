namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in German.</summary>
internal sealed class GermanWords : ReportWords
{
    public GermanWords()
        : base("de", new LanguageForms(Group: ".", Decimal: ",", Percent: "\u00A0%", LeastGrouped: 1000, Day: "dd.MM.yyyy", Month: "MM.yyyy"))
    {
        Add("Title", "Prüfung der Anrufdatensätze");
        Add("Ended", "Geprüft am {date}, {time} UTC.");
        Add("Masked", "Namen und Nummern sind maskiert.");
        Add("Shown", "Diese Seite zeigt Namen und Nummern im Klartext. Geben Sie sie nur an Personen weiter, die diese sehen dürfen.");
        Add("Shapes", "In einem Muster ist a ein Buchstabe und 9 eine Ziffer.");
        Add("Skip", "Zum Ergebnis springen");
        Add("Dark", "Dunkle Farben");

        Add("Heading.Totals", "Ergebnis");
        Add("Heading.Baseline", "Änderung seit dem früheren Lauf");
        Add("Heading.Rules", "Nach Regel");
        Add("Heading.Columns", "Nach Spalte");
        Add("Heading.Days", "Nach Tag der Erstellung");
        Add("Heading.Months", "Nach Monat der Erstellung");
        Add("Heading.Providers", "Nach Anbieter");
        Add("Heading.Shapes", "Häufigste falsche Texte");
        Add("Heading.Rows", "Nicht akzeptierte Datensätze");
        Add("Heading.Settings", "Geltende Einstellungen");
        Add("Heading.Inputs", "Eingaben");

        Add("Total.Records", "Datensätze");
        Add("Total.Accepted", "Akzeptiert");
        Add("Total.WouldBeRejected", "Würde abgelehnt");
        Add("Total.Rejected", "Abgelehnt");
        Add("Total.Unreadable", "Nicht lesbar");
        Add("Total.Rewritten", "Umgeschrieben");
        Add("Note.Rate", "Nicht akzeptierte Datensätze: {count} von {records} lesbaren, {rate}.");
        Add("Note.WouldBeRejected", "Würde abgelehnt: Dataverse akzeptiert den Datensatz, aber er verstößt gegen eine Regel, die nur vermerkt wird.");
        Add("Note.Rewritten", "Umgeschrieben: akzeptierte Datensätze, in denen eine Telefonnummer im Format E.164 gespeichert wird.");
        Add("Note.Violations", "Ein Datensatz kann mehrere Verstöße haben.");
        Add("Note.Cut", "Die Tabelle enthält die ersten {shown} von {count} nicht akzeptierten Datensätzen. Die Diagramme und Summen zählen alle.");
        Add("Note.Printed", "Ein Ausdruck enthält höchstens {shown} dieser Datensätze.");
        Add("Note.Empty", "Es gibt keinen solchen Datensatz.");
        Add("Note.Baseline", "Nicht akzeptierte Datensätze: neu {new}, entfallen {gone}, unverändert {unchanged}, davon mit anderen Verstößen {other}.");
        Add("Note.Sample", "Verglichener Teil der Datensätze: {share}.");
        Add("Note.Sort", "Wählen Sie eine Spaltenüberschrift aus, um die Tabelle zu sortieren.");

        Add("Header.Rule", "Regel");
        Add("Header.Column", "Spalte");
        Add("Header.Provider", "Anbieter");
        Add("Header.Day", "Tag");
        Add("Header.Month", "Monat");
        Add("Header.Shape", "Muster");
        Add("Header.Count", "Anzahl");
        Add("Header.Rejecting", "Ablehnend");
        Add("Header.Traced", "Nur vermerkt");
        Add("Header.Rate", "Nicht akzeptiert");
        Add("Header.Before", "Vorher");
        Add("Header.Now", "Jetzt");
        Add("Header.Difference", "Differenz");
        Add("Header.Change", "Änderung");
        Add("Header.Input", "Eingabe");
        Add("Header.Kind", "Art");
        Add("Header.Number", "Datensatz");
        Add("Header.Line", "Zeile");
        Add("Header.Id", "Primärschlüssel");
        Add("Header.Verdict", "Bewertung");
        Add("Header.Value", "Wert");
        Add("Header.Suggestion", "Vorschlag");
        Add("Header.Message", "Meldung");

        Add("Change.new", "neu");
        Add("Change.gone", "entfallen");
        Add("Change.more", "mehr");
        Add("Change.fewer", "weniger");
        Add("Change.unchanged", "unverändert");

        Add("Name.NoColumn", "ganzer Datensatz");
        Add("Name.NoProvider", "ohne Anbieter");
        Add("Name.NoValue", "leer");
        Add("Name.Others", "andere");
        Add("Name.Earlier", "früher");

        Add("Table.Search", "Suchen");
        Add("Table.All", "Alle");
        Add("Table.First", "Erste Seite");
        Add("Table.Previous", "Vorherige Seite");
        Add("Table.Next", "Nächste Seite");
        Add("Table.Last", "Letzte Seite");
        Add("Table.Status", "Datensätze {from} bis {to} von {count}, Seite {page} von {pages}");
        Add("Table.None", "Kein Datensatz entspricht der Suche.");
        Add("Note.Numbers", "Zahlen anzeigen");
        Add("Note.Times", "Nicht akzeptierte Datensätze, {count} in der höchsten Säule");

        Add("Rule.PCC001", "Länge des Texts");
        Add("Rule.PCC002", "Typ des Werts");
        Add("Rule.PCC003", "Steuerzeichen");
        Add("Rule.PCC004", "Bereich der Zahl");
        Add("Rule.PCC005", "Tabelle des Verweises");
        Add("Rule.PCC006", "Erforderliche Spalte");
        Add("Rule.PCC007", "Von Dataverse verwaltete Spalte");
        Add("Rule.PCC101", "Telefonnummer");
        Add("Rule.PCC201", "Unbekannter Status");
        Add("Rule.PCC202", "Unbekannter Statusgrund");
        Add("Rule.PCC203", "Statusgrund eines anderen Status");
        Add("Rule.PCC204", "Leerer Status");
        Add("Rule.PCC205", "Wechsel des Status");
        Add("Rule.PCC206", "Inaktiver Datensatz");
        Add("Rule.PCC301", "Identität des Anrufs");
        Add("Rule.Dataverse", "Dataverse selbst");
    }
}
