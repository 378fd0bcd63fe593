namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in English. Every other language has its keys and placeholders.</summary>
internal sealed class EnglishWords : ReportWords
{
    public EnglishWords()
        : base("en", new LanguageForms(Group: ",", Decimal: ".", Percent: "%", LeastGrouped: 1000, Day: "MMM d, yyyy", Month: "MMM yyyy"))
    {
        Add("Title", "Check of phone call records");
        Add("Ended", "Checked on {date}, {time} UTC.");
        Add("Masked", "Names and numbers are masked.");
        Add("Shown", "This page shows names and numbers as they are. Share it only with people who may see them.");
        Add("Shapes", "In a shape, a is a letter and 9 is a digit.");
        Add("Skip", "Skip to the result");
        Add("Dark", "Dark colors");

        Add("Heading.Totals", "Result");
        Add("Heading.Baseline", "Change since the earlier run");
        Add("Heading.Rules", "By rule");
        Add("Heading.Columns", "By column");
        Add("Heading.Days", "By day of creation");
        Add("Heading.Months", "By month of creation");
        Add("Heading.Providers", "By provider");
        Add("Heading.Shapes", "Most frequent wrong texts");
        Add("Heading.Rows", "Records that are not accepted");
        Add("Heading.Settings", "Settings in force");
        Add("Heading.Inputs", "Inputs");

        Add("Total.Records", "Records");
        Add("Total.Accepted", "Accepted");
        Add("Total.WouldBeRejected", "Would be rejected");
        Add("Total.Rejected", "Rejected");
        Add("Total.Unreadable", "Not readable");
        Add("Total.Rewritten", "Rewritten");
        Add("Note.Rate", "Records that are not accepted: {count} of {records} that can be read, {rate}.");
        Add("Note.WouldBeRejected", "Would be rejected: Dataverse accepts the record, but it breaks a rule that is only traced.");
        Add("Note.Rewritten", "Rewritten: accepted records in which a phone number is saved in E.164.");
        Add("Note.Violations", "A record can have several violations.");
        Add("Note.Cut", "The table has the first {shown} of {count} records that are not accepted. The charts and totals count all of them.");
        Add("Note.Printed", "A printed page has at most {shown} of these records.");
        Add("Note.Empty", "There is no such record.");
        Add("Note.Baseline", "Records that are not accepted: new {new}, gone {gone}, unchanged {unchanged}, of these with other violations {other}.");
        Add("Note.Sample", "Part of the records that is compared: {share}.");
        Add("Note.Sort", "Select a column heading to sort the table.");

        Add("Header.Rule", "Rule");
        Add("Header.Column", "Column");
        Add("Header.Provider", "Provider");
        Add("Header.Day", "Day");
        Add("Header.Month", "Month");
        Add("Header.Shape", "Shape");
        Add("Header.Count", "Count");
        Add("Header.Rejecting", "Rejecting");
        Add("Header.Traced", "Only traced");
        Add("Header.Rate", "Not accepted");
        Add("Header.Before", "Before");
        Add("Header.Now", "Now");
        Add("Header.Difference", "Difference");
        Add("Header.Change", "Change");
        Add("Header.Input", "Input");
        Add("Header.Kind", "Kind");
        Add("Header.Number", "Record");
        Add("Header.Line", "Line or row");
        Add("Header.Id", "Primary key");
        Add("Header.Verdict", "Verdict");
        Add("Header.Value", "Value");
        Add("Header.Suggestion", "Suggestion");
        Add("Header.Message", "Message");

        Add("Change.new", "new");
        Add("Change.gone", "gone");
        Add("Change.more", "more");
        Add("Change.fewer", "fewer");
        Add("Change.unchanged", "unchanged");

        Add("Name.NoColumn", "whole record");
        Add("Name.NoProvider", "no provider");
        Add("Name.NoValue", "empty");
        Add("Name.Others", "others");
        Add("Name.Earlier", "earlier");

        Add("Table.Search", "Search");
        Add("Table.All", "All");
        Add("Table.First", "First page");
        Add("Table.Previous", "Previous page");
        Add("Table.Next", "Next page");
        Add("Table.Last", "Last page");
        Add("Table.Status", "Records {from} to {to} of {count}, page {page} of {pages}");
        Add("Table.None", "No record matches.");
        Add("Note.Numbers", "Show the numbers");
        Add("Note.Times", "Records that are not accepted, {count} in the highest column");

        Add("Rule.PCC001", "Text length");
        Add("Rule.PCC002", "Type of the value");
        Add("Rule.PCC003", "Control characters");
        Add("Rule.PCC004", "Range of the number");
        Add("Rule.PCC005", "Table of the lookup");
        Add("Rule.PCC006", "Required column");
        Add("Rule.PCC007", "Column that Dataverse sets");
        Add("Rule.PCC101", "Phone number");
        Add("Rule.PCC201", "Unknown status");
        Add("Rule.PCC202", "Unknown status reason");
        Add("Rule.PCC203", "Status reason of another status");
        Add("Rule.PCC204", "Empty status");
        Add("Rule.PCC205", "Change of status");
        Add("Rule.PCC206", "Inactive record");
        Add("Rule.PCC301", "Identity of the call");
        Add("Rule.Dataverse", "Dataverse itself");
    }
}
