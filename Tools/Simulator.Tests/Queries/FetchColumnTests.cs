using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>The columns of FetchXML that names none, and parts that tools add without effect.</summary>
public class FetchColumnTests
{
    private const string Table = PhoneCallTable.LogicalName;
    private const string Link = "<link-entity name='systemuser' from='systemuserid' to='ownerid' alias='owner'";

    private readonly ListSource _source = new();

    public FetchColumnTests()
    {
        var user = _source.Add("systemuser", ("fullname", "Ana"));
        _source.Add(Table, ("msdyn_callername", "a"), ("msdyn_providername", "p1"), ("statecode", 0), ("ownerid", new RowReference("systemuser", user)));
        _source.Add(Table, ("msdyn_callername", "b"), ("statecode", 1));
    }

    [Theory]
    [InlineData("", "msdyn_callername msdyn_ocphonecallengagementctxid msdyn_providername ownerid statecode")]
    [InlineData("<all-attributes/>", "msdyn_callername msdyn_ocphonecallengagementctxid msdyn_providername ownerid statecode")]
    [InlineData("<filter/><order attribute='msdyn_callername'/>", "msdyn_callername msdyn_ocphonecallengagementctxid msdyn_providername ownerid statecode")]
    [InlineData(Link + "/>", "msdyn_callername msdyn_ocphonecallengagementctxid msdyn_providername ownerid statecode")]
    [InlineData("<attribute name='statecode'/>", "msdyn_ocphonecallengagementctxid statecode")]
    [InlineData("<no-attrs/>", "msdyn_ocphonecallengagementctxid")]
    [InlineData("<no-attrs/>" + Link + "/>", "msdyn_ocphonecallengagementctxid")]
    [InlineData("<no-attrs/>" + Link + "><no-attrs/></link-entity>", "msdyn_ocphonecallengagementctxid")]
    [InlineData("<no-attrs/>" + Link + "><attribute name='fullname'/></link-entity>", "msdyn_ocphonecallengagementctxid owner.fullname")]
    public void An_entity_without_named_columns_returns_all_and_a_link_none(string xml, string columns) =>
        string.Join(' ', _source.Run($"<fetch><entity name='{Table}'>{xml}</entity></fetch>")[0].Attributes.Keys.Order()).Should().Be(columns);

    [Theory]
    [InlineData("<no-attrs/><all-attributes/>")]
    [InlineData("<no-attrs/><attribute name='statecode'/>")]
    [InlineData("<no-attrs name='x'/>")]
    [InlineData("<all-attributes/><all-attributes name='x'/>")]
    public void An_element_for_no_columns_excludes_other_columns(string xml) => TestSteps.CodeOf(() => _source.Run($"<fetch><entity name='{Table}'>{xml}</entity></fetch>")).Should().Be("0x8004111c");

    [Fact]
    public void An_aggregate_needs_columns()
    {
        TestSteps.FaultOf(() => _source.Run($"<fetch aggregate='true'><entity name='{Table}'/></fetch>")).Message.Should().Contain("at least one aggregated or grouped column");
        _source.Run(new QueryExpression(Table))[0].Attributes.Keys.Should().Equal(PhoneCallTable.PrimaryIdAttribute);
    }

    [Theory]
    [InlineData("attribute='statecode' operator='in' value=''><value>0</value><value>1</value></condition>", "a b")]
    [InlineData("attribute='statecode' operator='eq' value=''><value>1</value></condition>", "b")]
    [InlineData("attribute='msdyn_providername' operator='null' value=''/>", "b")]
    [InlineData("attribute='msdyn_providername' operator='not-null' value=''/>", "a")]
    [InlineData("attribute='createdon' operator='today' value=''/>", "")]
    [InlineData("attribute='msdyn_providername' operator='like' value=''/>", "")]
    public void An_empty_value_next_to_value_elements_is_ignored(string condition, string found) =>
        _source.Texts($"<fetch><entity name='{Table}'><filter><condition {condition}</filter></entity></fetch>", "msdyn_callername").Should().Be(found);

    [Theory]
    [InlineData("attribute='statecode' operator='in' value='1'><value>0</value></condition>", "a b")]
    [InlineData("attribute='msdyn_providername' operator='null' value='x'/>", "0x80041139")]
    [InlineData("attribute='statecode' operator='eq' value=''/>", "0x80041139")]
    [InlineData("attribute='statecode' operator='eq' value='0'><value>1</value></condition>", "0x80041139")]
    public void A_nonempty_value_is_never_ignored(string condition, string outcome)
    {
        var query = $"<fetch><entity name='{Table}'><filter><condition {condition}</filter></entity></fetch>";
        if (outcome.StartsWith("0x", System.StringComparison.Ordinal)) TestSteps.CodeOf(() => _source.Run(query)).Should().Be(outcome);
        else _source.Texts(query, "msdyn_callername").Should().Be(outcome);
    }

    [Fact]
    public void The_hint_union_has_no_effect_and_is_allowed_once()
    {
        const string Either = "<condition attribute='statecode' operator='eq' value='1'/><condition entityname='owner' attribute='fullname' operator='eq' value='Ana'/>";
        string Of(string filter) => $"<fetch><entity name='{Table}'>{filter}{Link} link-type='outer'/></entity></fetch>";
        _source.Texts(Of($"<filter type='or' hint='union'>{Either}</filter>"), "msdyn_callername").Should().Be("a b");
        _source.Texts(Of($"<filter><filter type='or' hint='union'>{Either}</filter></filter>"), "msdyn_callername").Should().Be("a b");
        TestSteps.CodeOf(() => _source.Run(Of($"<filter><filter type='or' hint='union'>{Either}</filter><filter type='or' hint='union'>{Either}</filter></filter>"))).Should().Be("0x8004111c");
        TestSteps.FaultOf(() => _source.Run(Of($"<filter hint='hash'>{Either}</filter>"))).Message.Should().Contain("'hint', which must be union, not 'hash'");
        var expression = new QueryExpression(Table) { Criteria = { FilterHint = "union" } };
        expression.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);
        _source.Run(expression).Entities.Should().ContainSingle();
        expression.Criteria.FilterHint = "hash";
        TestSteps.FaultOf(() => _source.Run(expression)).Message.Should().Contain("hash");
    }
}
