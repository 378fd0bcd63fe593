namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Polish.</summary>
internal sealed class PolishWords : ReportWords
{
    public PolishWords()
        : base("pl", new LanguageForms(Group: "\u00A0", Decimal: ",", Percent: "%", LeastGrouped: 10_000, Day: "dd.MM.yyyy", Month: "MM.yyyy"))
    {
        Add("Title", "Kontrola rekordów połączeń");
        Add("Ended", "Sprawdzono {date}, {time} UTC.");
        Add("Masked", "Nazwy i numery są zamaskowane.");
        Add("Shown", "Ta strona pokazuje nazwy i numery bez maskowania. Udostępniaj ją tylko osobom, które mogą je widzieć.");
        Add("Shapes", "We wzorcu a oznacza literę, a 9 oznacza cyfrę.");
        Add("Skip", "Przejdź do wyniku");
        Add("Dark", "Ciemne kolory");

        Add("Heading.Totals", "Wynik");
        Add("Heading.Baseline", "Zmiana od poprzedniego przebiegu");
        Add("Heading.Rules", "Według reguły");
        Add("Heading.Columns", "Według kolumny");
        Add("Heading.Days", "Według dnia utworzenia");
        Add("Heading.Months", "Według miesiąca utworzenia");
        Add("Heading.Providers", "Według dostawcy");
        Add("Heading.Shapes", "Najczęstsze błędne teksty");
        Add("Heading.Rows", "Rekordy niezaakceptowane");
        Add("Heading.Settings", "Obowiązujące ustawienia");
        Add("Heading.Inputs", "Dane wejściowe");

        Add("Total.Records", "Rekordy");
        Add("Total.Accepted", "Zaakceptowane");
        Add("Total.WouldBeRejected", "Do odrzucenia");
        Add("Total.Rejected", "Odrzucone");
        Add("Total.Unreadable", "Nieczytelne");
        Add("Total.Rewritten", "Przepisane");
        Add("Note.Rate", "Niezaakceptowane rekordy: {count} z {records} czytelnych, {rate}.");
        Add("Note.WouldBeRejected", "Do odrzucenia: usługa Dataverse akceptuje rekord, ale narusza on regułę, której naruszenia są tylko zapisywane.");
        Add("Note.Rewritten", "Przepisane: zaakceptowane rekordy, w których numer telefonu jest zapisywany w formacie E.164.");
        Add("Note.Violations", "Rekord może mieć kilka naruszeń.");
        Add("Note.Cut", "Niezaakceptowane rekordy pokazane w tabeli: {shown}, wszystkie: {count}. Wykresy i sumy obejmują wszystkie.");
        Add("Note.Printed", "Na wydruku jest najwyżej tyle z tych rekordów: {shown}.");
        Add("Note.Empty", "Nie ma takiego rekordu.");
        Add("Note.Baseline", "Niezaakceptowane rekordy: nowe {new}, usunięte {gone}, bez zmian {unchanged}, w tym z innymi naruszeniami {other}.");
        Add("Note.Sample", "Porównana część rekordów: {share}.");
        Add("Note.Sort", "Wybierz nagłówek kolumny, aby posortować tabelę.");

        Add("Header.Rule", "Reguła");
        Add("Header.Column", "Kolumna");
        Add("Header.Provider", "Dostawca");
        Add("Header.Day", "Dzień");
        Add("Header.Month", "Miesiąc");
        Add("Header.Shape", "Wzorzec");
        Add("Header.Count", "Liczba");
        Add("Header.Rejecting", "Odrzucające");
        Add("Header.Traced", "Tylko zapisane");
        Add("Header.Rate", "Niezaakceptowane");
        Add("Header.Before", "Wcześniej");
        Add("Header.Now", "Teraz");
        Add("Header.Difference", "Różnica");
        Add("Header.Change", "Zmiana");
        Add("Header.Input", "Dane wejściowe");
        Add("Header.Kind", "Rodzaj");
        Add("Header.Number", "Rekord");
        Add("Header.Line", "Wiersz");
        Add("Header.Id", "Klucz podstawowy");
        Add("Header.Verdict", "Werdykt");
        Add("Header.Value", "Wartość");
        Add("Header.Suggestion", "Sugestia");
        Add("Header.Message", "Komunikat");

        Add("Change.new", "nowe");
        Add("Change.gone", "usunięte");
        Add("Change.more", "więcej");
        Add("Change.fewer", "mniej");
        Add("Change.unchanged", "bez zmian");

        Add("Name.NoColumn", "cały rekord");
        Add("Name.NoProvider", "bez dostawcy");
        Add("Name.NoValue", "puste");
        Add("Name.Others", "inne");
        Add("Name.Earlier", "wcześniejsze");

        Add("Table.Search", "Szukaj");
        Add("Table.All", "Wszystkie");
        Add("Table.First", "Pierwsza strona");
        Add("Table.Previous", "Poprzednia strona");
        Add("Table.Next", "Następna strona");
        Add("Table.Last", "Ostatnia strona");
        Add("Table.Status", "Rekordy od {from} do {to} z {count}, strona {page} z {pages}");
        Add("Table.None", "Żaden rekord nie pasuje.");
        Add("Note.Numbers", "Pokaż liczby");
        Add("Note.Times", "Niezaakceptowane rekordy, {count} w najwyższym słupku");

        Add("Rule.PCC001", "Długość tekstu");
        Add("Rule.PCC002", "Typ wartości");
        Add("Rule.PCC003", "Znaki sterujące");
        Add("Rule.PCC004", "Zakres liczby");
        Add("Rule.PCC005", "Tabela wyszukiwania");
        Add("Rule.PCC006", "Wymagana kolumna");
        Add("Rule.PCC007", "Kolumna, którą zarządza Dataverse");
        Add("Rule.PCC101", "Numer telefonu");
        Add("Rule.PCC201", "Nieznany stan");
        Add("Rule.PCC202", "Nieznana przyczyna stanu");
        Add("Rule.PCC203", "Przyczyna innego stanu");
        Add("Rule.PCC204", "Pusty stan");
        Add("Rule.PCC205", "Zmiana stanu");
        Add("Rule.PCC206", "Nieaktywny rekord");
        Add("Rule.PCC301", "Tożsamość połączenia");
        Add("Rule.Dataverse", "Sama usługa Dataverse");
    }
}
