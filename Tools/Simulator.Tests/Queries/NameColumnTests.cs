using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Labels of choices and names of rows, as values of conditions and as columns.</summary>
public class NameColumnTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();
    private readonly RowReference _ana;

    public NameColumnTests()
    {
        _ana = new RowReference("systemuser", _source.Add("systemuser", ("fullname", "Ana Reis")));
        var rui = new RowReference("systemuser", _source.Add("systemuser", ("fullname", "Rui Costa")));
        var night = new RowReference("team", _source.Add("team", ("name", "Night shift")));
        var talk = new RowReference("msdyn_ocliveworkitem", _source.Add("msdyn_ocliveworkitem", ("subject", "Lead: broken router")));
        _source.Add(Table, ("msdyn_callername", "a"), ("statecode", 0), ("statuscode", 1), ("ownerid", rui), ("msdyn_ismicrosoftteamsphonenumber", true), ("msdyn_liveworkitemid", talk));
        _source.Add(Table, ("msdyn_callername", "b"), ("statecode", 1), ("statuscode", 2), ("ownerid", _ana), ("msdyn_ismicrosoftteamsphonenumber", false));
        _source.Add(Table, ("msdyn_callername", "c"), ("statecode", 0), ("statuscode", 1), ("ownerid", night), ("msdyn_ismicrosoftteamsphonenumber", false));
    }

    [Theory]
    [InlineData("attribute='statecode' operator='eq' value='Active'/>", "a c")]
    [InlineData("attribute='statecode' operator='eq' value='inactive'/>", "b")]
    [InlineData("attribute='statecode' operator='ne' value='Active'/>", "b")]
    [InlineData("attribute='statuscode' operator='eq' value='Inactive'/>", "b")]
    [InlineData("attribute='statecode' operator='in'><value>Active</value><value>1</value></condition>", "a b c")]
    [InlineData("attribute='statuscode' operator='not-in'><value>Active</value></condition>", "b")]
    [InlineData("attribute='msdyn_ismicrosoftteamsphonenumber' operator='eq' value='Yes'/>", "a")]
    [InlineData("attribute='msdyn_ismicrosoftteamsphonenumber' operator='eq' value='no'/>", "b c")]
    [InlineData("attribute='msdyn_ismicrosoftteamsphonenumber' operator='ne' value='No'/>", "a")]
    [InlineData("attribute='ownerid' operator='like' value='%costa'/>", "a")]
    [InlineData("attribute='ownerid' operator='not-like' value='%costa'/>", "b c")]
    [InlineData("attribute='ownerid' operator='begins-with' value='night'/>", "c")]
    [InlineData("attribute='msdyn_liveworkitemid' operator='like' value='lead%'/>", "a")]
    [InlineData("attribute='statecodename' operator='eq' value='Active'/>", "a c")]
    [InlineData("attribute='statuscodename' operator='like' value='in%'/>", "b")]
    [InlineData("attribute='msdyn_ismicrosoftteamsphonenumbername' operator='eq' value='Yes'/>", "a")]
    [InlineData("attribute='msdyn_liveworkitemidname' operator='ends-with' value='router'/>", "a")]
    [InlineData("attribute='msdyn_liveworkitemidname' operator='null'/>", "b c")]
    [InlineData("attribute='createdbyname' operator='not-null'/>", "")]
    public void A_condition_takes_labels_and_names(string condition, string found) => Found($"<filter><condition {condition}</filter>").Should().Be(found);

    [Fact]
    public void All_forms_of_a_query_accept_labels()
    {
        var expression = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        expression.Criteria.AddCondition("statecode", ConditionOperator.In, ["Inactive"]);
        _source.Run(expression).Entities.Should().ContainSingle().Which["msdyn_callername"].Should().Be("b");
        var byAttribute = new QueryByAttribute(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        byAttribute.AddAttributeValue("statecode", "Inactive");
        _source.Run(byAttribute).Entities.Should().ContainSingle().Which["msdyn_callername"].Should().Be("b");
        byAttribute.Values[0] = "Asleep";
        TestSteps.CodeOf(() => _source.Run(byAttribute)).Should().Be("0x80041139");
    }

    [Theory]
    [InlineData("statecodename", "a c b")]
    [InlineData("ownerid", "b c a")]
    [InlineData("createdbyname", "a b c")]
    [InlineData("msdyn_ismicrosoftteamsphonenumbername", "b c a")]
    public void A_name_column_can_order_rows(string column, string found) => Found($"<order attribute='{column}'/>").Should().Be(found);

    [Fact]
    public void A_name_column_is_ordered_by_label_even_if_choices_are_not() =>
        _source.Texts($"<fetch useraworderby='1'><entity name='{Table}'><attribute name='msdyn_callername'/><order attribute='statecodename' descending='true'/></entity></fetch>", "msdyn_callername").Should().Be("b a c");

    [Fact]
    public void A_name_column_is_read_as_text()
    {
        var row = _source.Run($"<fetch><entity name='{Table}'><attribute name='statecodename'/><attribute name='msdyn_liveworkitemidname'/><attribute name='msdyn_ismicrosoftteamsphonenumbername' alias='teams'/><filter><condition attribute='msdyn_callername' operator='eq' value='a'/></filter></entity></fetch>").Entities.Single();
        row["statecodename"].Should().Be("Active");
        row["msdyn_liveworkitemidname"].Should().Be("Lead: broken router");
        ((AliasedValue)row["teams"]!).Value.Should().Be("Yes");
        row.Attributes.Should().HaveCount(4, "the primary key is there as always");
        _source.Run(new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_liveworkitemidname") }).Entities[1].Contains("msdyn_liveworkitemidname").Should().BeFalse();
    }

    [Fact]
    public void A_linked_name_column_appears_under_its_own_alias()
    {
        _source.Add("asyncoperation", ("name", "job"), ("statecode", 3), ("statuscode", 30));
        _source.Run("<fetch><entity name='asyncoperation'><attribute name='statuscodename'/></entity></fetch>").Entities.Single()["statuscodename"].Should().Be("Succeeded");
        var row = _source.Run($"<fetch distinct='true'><entity name='systemuser'><attribute name='fullname'/><link-entity name='{Table}' from='ownerid' to='systemuserid' alias='call'><attribute name='statecodename'/></link-entity><order attribute='fullname'/></entity></fetch>").Entities[0];
        ((AliasedValue)row["call.statecodename"]!).Value.Should().Be("Inactive");
    }

    [Theory]
    [InlineData("<attribute name='msdyn_callernamename'/>", "0x80041103")]
    [InlineData("<attribute name='importsequencenumbername'/>", "0x80041103")]
    [InlineData("<attribute name='name'/>", "0x80041103")]
    [InlineData("<filter><condition attribute='createdonname' operator='null'/></filter>", "0x80041103")]
    [InlineData("<filter><condition attribute='statecodename' operator='eq' valueof='msdyn_callername'/></filter>", "0x80041103")]
    public void Only_columns_with_a_name_have_a_name_column(string xml, string code) => TestSteps.CodeOf(() => _source.Run($"<fetch><entity name='{Table}'>{xml}</entity></fetch>")).Should().Be(code);

    [Fact]
    public void Name_columns_cannot_be_aggregated() =>
        TestSteps.FaultOf(() => _source.Run($"<fetch aggregate='true'><entity name='{Table}'><attribute name='statecodename' groupby='true' alias='s'/></entity></fetch>")).Message.Should().Contain("statecodename");

    [Fact]
    public void Retrieve_returns_name_columns_only_if_requested()
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row());
        var row = dataverse.Retrieve(Table, id, new ColumnSet("statuscodename", "createdbyname", "msdyn_liveworkitemidname"));
        row["statuscodename"].Should().Be("Active");
        row["createdbyname"].Should().Be("Local Administrator");
        row.Contains("msdyn_liveworkitemidname").Should().BeFalse();
        dataverse.Retrieve(Table, id, new ColumnSet(true)).Contains("statuscodename").Should().BeFalse();
        TestSteps.CodeOf(() => dataverse.Retrieve(Table, id, new ColumnSet("msdyn_nosuchname"))).Should().Be("0x80041103");
    }

    private string Found(string xml) => _source.Texts($"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/>{xml}</entity></fetch>", "msdyn_callername");
}
