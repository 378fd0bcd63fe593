using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Aliases of columns and links cannot contain blanks.</summary>
public class AliasTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();

    public AliasTests() => _source.Add(Table, ("msdyn_callername", "Ana"), ("statecode", 0), ("importsequencenumber", 7));

    public static TheoryData<string, bool> Aliases => new()
    {
        { "A Space", false }, { " Space", false }, { "Space ", false }, { " ", false }, { "A\tTab", false }, { "A\u00a0Space", false }, { "A\u2003Space", false },
        { "NoSpace", true }, { "no_space_1", true }, { "a.b", true }, { "Ä", true },
    };

    [Theory]
    [MemberData(nameof(Aliases))]
    public void The_alias_of_a_link_cannot_contain_a_blank(string alias, bool isTaken)
    {
        foreach (var linkType in new[] { "inner", "outer", "exists", "in", "matchfirstrowusingcrossapply" })
            Check(isTaken, alias, () => _source.Run($"<fetch><entity name='{Table}'><link-entity name='systemuser' from='systemuserid' to='ownerid' alias='{Escaped(alias)}' link-type='{linkType}'/></entity></fetch>"));
        foreach (var linkType in new[] { "any", "not any", "all", "not all" })
            Check(isTaken, alias, () => _source.Run($"<fetch><entity name='{Table}'><filter><link-entity name='systemuser' from='systemuserid' to='ownerid' alias='{Escaped(alias)}' link-type='{linkType}'/></filter></entity></fetch>"));
        foreach (var join in new[] { JoinOperator.Inner, JoinOperator.LeftOuter, JoinOperator.Exists })
        {
            var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
            query.AddLink("systemuser", "ownerid", "systemuserid").AddLink("businessunit", "businessunitid", "businessunitid", join).EntityAlias = alias;
            Check(isTaken, alias, () => _source.Run(query));
        }
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void The_alias_of_a_column_cannot_contain_a_blank(string alias, bool isTaken)
    {
        Check(isTaken, alias, () => _source.Run($"<fetch><entity name='{Table}'><attribute name='msdyn_callername' alias='{Escaped(alias)}'/></entity></fetch>"));
        Check(isTaken, alias, () => _source.Run($"<fetch aggregate='true'><entity name='{Table}'><attribute name='importsequencenumber' aggregate='sum' alias='{Escaped(alias)}'/></entity></fetch>"));
        Check(isTaken, alias, () => _source.Run($"<fetch aggregate='true'><entity name='{Table}'><attribute name='statecode' groupby='true' alias='{Escaped(alias)}'/></entity></fetch>"));
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet() };
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("msdyn_callername", XrmAggregateType.None, alias));
        Check(isTaken, alias, () => _source.Run(query));
        var counted = new QueryExpression(Table) { ColumnSet = new ColumnSet() };
        counted.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("msdyn_callername", XrmAggregateType.Count, alias));
        Check(isTaken, alias, () => _source.Run(counted));
    }

    [Fact]
    public void An_empty_alias_means_none()
    {
        _source.Run($"<fetch><entity name='{Table}'><attribute name='msdyn_callername' alias=''/><link-entity name='systemuser' from='systemuserid' to='ownerid' alias='' link-type='outer'/></entity></fetch>").Entities.Should().ContainSingle()
            .Which.Attributes.Keys.Should().Contain("msdyn_callername");
    }

    private static void Check(bool isTaken, string alias, System.Action run)
    {
        if (isTaken)
        {
            run.Should().NotThrow();
            return;
        }

        var fault = TestSteps.FaultOf(run);
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80041109");
        fault.Message.Should().Contain($"'{alias}'").And.Contain("blank");
    }

    /// <summary>An alias in XML. A tab is written as a character reference, because XML would make it a blank.</summary>
    private static string Escaped(string alias) => string.Concat(alias.Select(character => character == '\t' ? "&#9;" : character.ToString()));
}
