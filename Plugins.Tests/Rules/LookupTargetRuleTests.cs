using System;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class LookupTargetRuleTests
{
    /// <summary>A column, the table that the reference names, and the key of the message; no key for an accepted reference.</summary>
    public static TheoryData<string, string?, string> References => new()
    {
        { "msdyn_liveworkitemid", "msdyn_ocliveworkitem", "" },
        { "msdyn_liveworkitemid", "systemuser", "PCC005" }, { "msdyn_liveworkitemid", "team", "PCC005" }, { "msdyn_liveworkitemid", "contact", "PCC005" },
        { "msdyn_liveworkitemid", "msdyn_ocliveworkitems", "PCC005" }, { "msdyn_liveworkitemid", "msdyn_ocliveworkite", "PCC005" },
        { "msdyn_liveworkitemid", "MSDYN_OCLIVEWORKITEM", "PCC005" }, { "msdyn_liveworkitemid", " ", "PCC005" },
        { "msdyn_liveworkitemid", null, "PCC005.NoTable" }, { "msdyn_liveworkitemid", "", "PCC005.NoTable" },
        { "ownerid", "systemuser", "" }, { "ownerid", "team", "" },
        { "ownerid", "msdyn_ocliveworkitem", "PCC005" }, { "ownerid", "contact", "PCC005" }, { "ownerid", "Team", "PCC005" }, { "ownerid", "team ", "PCC005" },
        { "ownerid", null, "PCC005.NoTable" }, { "ownerid", "", "PCC005.NoTable" },
    };

    [Fact]
    public void The_rule_covers_every_writable_lookup()
    {
        var columns = PhoneCallTable.Columns.Where(column => column is { Type: ColumnType.Lookup or ColumnType.Owner, IsWritable: true }).ToArray();
        RuleBook.Default.Rules.Single(rule => rule.Code == "PCC005").Columns.Should().Equal(columns);
        References.Select(row => (string)row[0]!).Distinct().Should().Equal(columns.Select(column => column.LogicalName));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void A_reference_is_accepted_when_its_column_accepts_the_table(string name, string? table, string template)
    {
        string[] expected = template.Length == 0 ? [] : [template];
        foreach (var id in new[] { Guid.Empty, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) })
        {
            Row.Templates(isNew: true, With(name, table, id)).Should().Equal(expected);
            Row.Templates(isNew: false, With(name, table, id)).Should().Equal(expected);
        }
    }

    [Fact]
    public void The_message_names_the_table_and_the_accepted_ones()
    {
        Row.Messages(isNew: true, With("ownerid", "contact")).Should().Equal("A record of the table \"contact\" is not allowed here. Use a record of one of these tables: systemuser, team.");
        Row.Messages(isNew: true, With("msdyn_liveworkitemid", "contact")).Should().Equal("A record of the table \"contact\" is not allowed here. Use a record of one of these tables: msdyn_ocliveworkitem.");
        Row.Messages(isNew: true, With("ownerid", null)).Should().Equal("The reference does not name a table. Use a record of one of these tables: systemuser, team.");
        Row.Messages(isNew: true, With("ownerid", new string('x', 41))).Single().Should().Contain('"' + new string('x', 40) + "…\"", "a name from outside is shown as an excerpt");
    }

    [Fact]
    public void A_stored_reference_is_evaluated_again_only_by_setting()
    {
        Row.Codes(isNew: false, With("ownerid", "contact"), With("ownerid", "contact")).Should().BeEmpty();
        Row.Codes(isNew: false, With("ownerid", "contact"), With("ownerid", "team")).Should().Equal("PCC005");
        Row.Codes(isNew: false, With("ownerid", "contact"), With("ownerid", "contact"), new RuleSettings { JudgeUnchanged = true }).Should().Equal("PCC005");
    }

    [Fact]
    public void An_emptied_conversation_is_accepted() =>
        Row.Codes(isNew: false, new Row { [PhoneCallTable.Conversation] = null }, With("msdyn_liveworkitemid", "msdyn_ocliveworkitem")).Should().BeEmpty();

    private static Row With(string name, string? table, Guid id = default) => new() { [PhoneCallTable.FindColumn(name)!] = (table, id) };
}
