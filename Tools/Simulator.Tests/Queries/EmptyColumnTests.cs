using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>The negative conditions find rows without a value.</summary>
public class EmptyColumnTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();

    public EmptyColumnTests()
    {
        _source.Add("systemuser", ("systemuserid", _source.UserId), ("fullname", "Ana"));
        _source.Add(Table, ("msdyn_callername", "p1"), ("msdyn_providername", "p1"), ("createdon", _source.Now), ("modifiedonbehalfby", new RowReference("systemuser", _source.UserId)), ("owningbusinessunit", new RowReference("businessunit", _source.BusinessUnitId)));
        _source.Add(Table, ("msdyn_callername", "empty"));
    }

    /// <summary>Conditions that do not match the first row, and whether they match the second, empty one: by default, and without NotEqualFindsEmpty, NotInFindsEmpty or NotLikeFindsEmpty.</summary>
    public static TheoryData<string, bool, bool, bool, bool> Conditions => new()
    {
        { "attribute='msdyn_providername' operator='ne' value='p1'/>", true, false, true, true },
        { "attribute='msdyn_providername' operator='neq' value='P1'/>", true, false, true, true },
        { "attribute='createdon' operator='not-on' value='2026-11-24'/>", true, false, true, true },
        { "attribute='modifiedonbehalfby' operator='ne-userid'/>", true, false, true, true },
        { "attribute='owningbusinessunit' operator='ne-businessid'/>", true, false, true, true },
        { "attribute='msdyn_providername' operator='not-in'><value>p1</value><value>p2</value></condition>", true, true, false, true },
        { "attribute='msdyn_providername' operator='not-between'><value>a</value><value>z</value></condition>", true, true, false, true },
        { "attribute='msdyn_providername' operator='not-like' value='p%'/>", true, true, true, false },
        { "attribute='msdyn_providername' operator='not-begin-with' value='p'/>", true, true, true, false },
        { "attribute='msdyn_providername' operator='not-end-with' value='1'/>", true, true, true, false },
        { "attribute='modifiedonbehalfby' operator='not-like' value='A%'/>", true, true, true, false },
        { "attribute='modifiedonbehalfbyname' operator='ne' value='Ana'/>", true, false, true, true },
        { "attribute='msdyn_providername' operator='eq' value='p2'/>", false, false, false, false },
        { "attribute='msdyn_providername' operator='gt' value='p1'/>", false, false, false, false },
        { "attribute='msdyn_providername' operator='lt' value='p1'/>", false, false, false, false },
        { "attribute='msdyn_providername' operator='like' value='x%'/>", false, false, false, false },
        { "attribute='msdyn_providername' operator='in'><value>p2</value></condition>", false, false, false, false },
        { "attribute='msdyn_providername' operator='ne' valueof='msdyn_callername'/>", false, false, false, false },
        { "attribute='createdon' operator='yesterday'/>", false, false, false, false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_negative_condition_finds_the_row_without_a_value(string condition, bool byDefault, bool withoutNotEqual, bool withoutNotIn, bool withoutNotLike)
    {
        foreach (var (behavior, isFound) in new[]
        {
            (PlatformBehavior.Likely, byDefault), (PlatformBehavior.Likely with { NotEqualFindsEmpty = false }, withoutNotEqual), (PlatformBehavior.Likely with { NotInFindsEmpty = false }, withoutNotIn), (PlatformBehavior.Likely with { NotLikeFindsEmpty = false }, withoutNotLike),
        })
        {
            _source.Behavior = behavior;
            _source.Texts($"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/><filter><condition {condition}</filter></entity></fetch>", "msdyn_callername").Should().Be(isFound ? "empty" : "");
        }
    }

    [Fact]
    public void A_negative_condition_on_an_outer_link_finds_rows_without_a_match()
    {
        string Found(string linkType, string inLink, string outside) => _source.Texts(
            $"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/><link-entity name='systemuser' from='systemuserid' to='modifiedonbehalfby' alias='by' link-type='{linkType}'>{inLink}</link-entity>{outside}</entity></fetch>", "msdyn_callername");

        Found("outer", "", "<filter><condition entityname='by' attribute='fullname' operator='ne' value='Ana'/></filter>").Should().Be("empty");
        Found("inner", "", "<filter><condition entityname='by' attribute='fullname' operator='ne' value='Rui'/></filter>").Should().Be("p1");
        Found("inner", "<filter><condition attribute='domainname' operator='ne' value='ana@local'/></filter>", "").Should().Be("p1", "the linked row has no such value");
        Found("inner", "<filter><condition attribute='fullname' operator='ne' value='Ana'/></filter>", "").Should().Be("");
        Found("outer", "<filter><condition attribute='fullname' operator='ne' value='Ana'/></filter>", "").Should().Be("p1 empty");

        _source.Behavior = PlatformBehavior.Likely with { NotEqualFindsEmpty = false };
        Found("outer", "", "<filter><condition entityname='by' attribute='fullname' operator='ne' value='Ana'/></filter>").Should().Be("");
        Found("inner", "", "<filter><condition entityname='by' attribute='fullname' operator='ne' value='Rui'/></filter>").Should().Be("p1");
        Found("inner", "<filter><condition attribute='domainname' operator='ne' value='ana@local'/></filter>", "").Should().Be("", "the linked row has no such value");
    }

    [Theory]
    [InlineData("not-in", "<value>ana@local</value>")]
    [InlineData("not-between", "<value>a</value><value>z</value>")]
    [InlineData("not-like", "<value>a%</value>")]
    [InlineData("not-begin-with", "<value>a</value>")]
    [InlineData("not-end-with", "<value>l</value>")]
    [InlineData("ne", "<value>ana@local</value>")]
    public void Negative_conditions_within_links_find_rows_without_a_value(string comparison, string values)
    {
        string Found(string linkType) => _source.Texts(
            $"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/><link-entity name='systemuser' from='systemuserid' to='modifiedonbehalfby' link-type='{linkType}'><filter><condition attribute='domainname' operator='{comparison}'>{values}</condition></filter></link-entity></entity></fetch>", "msdyn_callername");

        foreach (var linkType in new[] { "inner", "exists", "in", "matchfirstrowusingcrossapply" }) Found(linkType).Should().Be("p1", "the linked row has no such value");
        _source.Behavior = new PlatformBehavior { NotEqualFindsEmpty = false, NotInFindsEmpty = false, NotLikeFindsEmpty = false };
        foreach (var linkType in new[] { "inner", "exists", "in", "matchfirstrowusingcrossapply" }) Found(linkType).Should().Be("");
    }

    [Fact]
    public void QueryByAttribute_finds_no_row_without_a_value()
    {
        var query = new QueryByAttribute(Table);
        query.AddAttributeValue("msdyn_providername", "p2");
        _source.Ids(query).Should().BeEmpty();
    }

    [Fact]
    public void A_QueryExpression_finds_the_same_rows_without_a_value()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        query.Criteria.AddCondition("msdyn_providername", ConditionOperator.NotIn, "p1", "p2");
        _source.Run(query).Entities.Should().ContainSingle().Which["msdyn_callername"].Should().Be("empty");
        _source.Behavior = PlatformBehavior.Likely with { NotInFindsEmpty = false };
        _source.Run(query).Entities.Should().BeEmpty();
        QuerySupport.Differences.Should().ContainSingle(difference => difference.Contains(nameof(PlatformBehavior.NotEqualFindsEmpty)) && difference.Contains(nameof(PlatformBehavior.NotInFindsEmpty)) && difference.Contains(nameof(PlatformBehavior.NotLikeFindsEmpty)));
    }
}
