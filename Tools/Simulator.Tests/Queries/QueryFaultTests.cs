using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Queries;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Invalid queries end in a fault that names the mistake and its place.</summary>
public class QueryFaultTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly LocalDataverse _dataverse = new();

    public static TheoryData<string, string> Malformed => new()
    {
        { "", "line 0" },
        { "<fetch>", "line 1, position" },
        { "<fetch><entity name='x'></fetch>", "line 1, position" },
        { "<!DOCTYPE fetch><fetch/>", "DTD is prohibited" },
        { "<query/>", "must be <fetch>" },
        { "<fetch/>", "must have one <entity>" },
        { "<fetch><entity/></fetch>", "needs the attribute 'name'" },
        { "<fetch colour='red'><entity name='x'/></fetch>", "line 1, position 2: <fetch> has no attribute 'colour'" },
        { "<fetch top='0'><entity name='x'/></fetch>", "'top', which must be a whole number from 1, not '0'" },
        { "<fetch count='many'><entity name='x'/></fetch>", "'count', which must be a whole number" },
        { "<fetch distinct='yes'><entity name='x'/></fetch>", "true or false, not 'yes'" },
        { "<fetch><entity name='x'><column name='y'/></entity></fetch>", "position 26: <column> is not supported within <entity>" },
        { "<fetch>\n<entity name='x'>\n  <filter type='xor'/></entity></fetch>", "line 3, position 4: <filter> has the attribute 'type', which must be one of and, or, not 'xor'" },
        { "<fetch><entity name='x'><filter><condition attribute='y' operator='sounds-like' value='z'/></filter></entity></fetch>", "'sounds-like' is not one of eq, ne" },
        { "<fetch><entity name='x'><filter><condition operator='null'/></filter></entity></fetch>", "needs the attribute 'attribute'" },
        { "<fetch><entity name='x'><filter><condition attribute='y'/></filter></entity></fetch>", "needs the attribute 'operator'" },
        { "<fetch><entity name='x'><link-entity name='y' from='a' to='b' link-type='cross'/></entity></fetch>", "'link-type', which must be one of inner, outer" },
        { "<fetch><entity name='x'><attribute name='y' aggregate='count' alias='z'/></entity></fetch>", "only in a <fetch aggregate='true'>" },
        { "<fetch aggregate='true'><entity name='x'><attribute name='y' aggregate='median' alias='z'/></entity></fetch>", "'aggregate', which must be one of count" },
        { "<fetch><entity name='x'><order/></entity></fetch>", "must name an attribute or an alias" },
        { "<fetch><entity name='contact'/></fetch>", "'contact' is not known here" },
        { $"<fetch><entity name='{Table}'><attribute name='msdyn_nosuch'/></entity></fetch>", "Name = 'msdyn_nosuch'" },
        { $"<fetch><entity name='{Table}'><filter><condition attribute='msdyn_nosuch' operator='null'/></filter></entity></fetch>", "Name = 'msdyn_nosuch'" },
        { $"<fetch><entity name='{Table}'><order attribute='msdyn_nosuch'/></entity></fetch>", "Name = 'msdyn_nosuch'" },
        { $"<fetch><entity name='{Table}'><filter><condition entityname='z' attribute='statecode' operator='null'/></filter></entity></fetch>", "no table with the alias z" },
        { $"<fetch><entity name='{Table}'><attribute name='statecode'/><attribute name='statuscode' alias='statecode'/></entity></fetch>", "have the name statecode" },
        { $"<fetch aggregate='true'><entity name='{Table}'><attribute name='msdyn_callername' aggregate='sum' alias='s'/></entity></fetch>", "msdyn_callername of type String does not support Sum" },
        { $"<fetch aggregate='true'><entity name='{Table}'><attribute name='statecode' groupby='true'/></entity></fetch>", "needs an alias" },
        { $"<fetch aggregate='true'><entity name='{Table}'><attribute name='createdon' groupby='true' alias='y' dategrouping='fiscal-year'/></entity></fetch>", "FiscalYear" },
        { $"<fetch aggregate='true'><entity name='{Table}'><attribute name='statecode' groupby='true' alias='y' dategrouping='year'/></entity></fetch>", "is not a date" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Invalid_FetchXML_is_a_fault_with_the_mistake_and_its_place(string fetchXml, string message) =>
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(new FetchExpression(fetchXml))).Message.Should().Contain(message);

    public static TheoryData<string, ConditionOperator, object?[]> WrongValues => new()
    {
        { "importsequencenumber", ConditionOperator.Equal, ["seven"] },
        { "importsequencenumber", ConditionOperator.Equal, [7.5] },
        { "importsequencenumber", ConditionOperator.Equal, [] },
        { "importsequencenumber", ConditionOperator.Equal, [1, 2] },
        { "importsequencenumber", ConditionOperator.Between, [1] },
        { "importsequencenumber", ConditionOperator.In, [] },
        { "importsequencenumber", ConditionOperator.Like, ["1%"] },
        { "importsequencenumber", ConditionOperator.Today, [] },
        { "importsequencenumber", ConditionOperator.On, ["2026-11-24"] },
        { "msdyn_callername", ConditionOperator.Equal, [7] },
        { "msdyn_callername", ConditionOperator.EqualUserId, [] },
        { "msdyn_callername", ConditionOperator.Null, ["x"] },
        { "msdyn_ismicrosoftteamsphonenumber", ConditionOperator.Equal, ["maybe"] },
        { "createdon", ConditionOperator.GreaterThan, ["yesterday"] },
        { "createdon", ConditionOperator.LastXDays, [0] },
        { "createdon", ConditionOperator.LastXDays, ["many"] },
        { "ownerid", ConditionOperator.Equal, ["me"] },
        { "statecode", ConditionOperator.Equal, ["Aktiv"] },
        { "statecode", ConditionOperator.GreaterThan, ["Active"] },
        { "statecode", ConditionOperator.Like, ["Act%"] },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_value_or_operator_that_does_not_fit_the_column_is_a_fault(string column, ConditionOperator comparison, object?[] values)
    {
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition(column, comparison, values);
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(query)).Message.Should().Contain(column);
    }

    public static TheoryData<ConditionOperator> Operators => [.. Enum.GetValues<ConditionOperator>()];

    [Theory]
    [MemberData(nameof(Operators))]
    public void Every_operator_works_or_is_a_fault_that_names_it(ConditionOperator comparison)
    {
        var answered = 0;
        foreach (var (column, value) in new (string, object)[] { ("msdyn_callername", "a"), ("createdon", 7), ("createdon", DateTime.UtcNow), ("ownerid", Guid.NewGuid()) })
        {
            foreach (var count in new[] { 0, 1, 2 })
            {
                var query = new QueryExpression(Table);
                query.Criteria.AddCondition(column, comparison, Enumerable.Repeat((object?)value, count).ToArray());
                try
                {
                    _dataverse.RetrieveMultiple(query);
                    answered++;
                }
                catch (FaultException<OrganizationServiceFault> fault)
                {
                    fault.Message.Should().ContainAny(comparison.ToString(), column);
                    if (!Conditions.IsSupported(comparison)) fault.Detail.ErrorCode.Should().Be(Errors.Faults.UnsupportedMessage);
                }
            }
        }

        (answered > 0).Should().Be(Conditions.IsSupported(comparison));
    }

    public static TheoryData<JoinOperator> Joins => [.. Enum.GetValues<JoinOperator>()];

    [Theory]
    [MemberData(nameof(Joins))]
    public void Every_join_works_or_is_a_fault_that_names_it(JoinOperator join)
    {
        var query = new QueryExpression(Table);
        if (QuerySupport.FilterJoins.Contains(join)) query.Criteria.AnyAllFilterLinkEntity = new LinkEntity(Table, "systemuser", "ownerid", "systemuserid", join);
        else query.AddLink("systemuser", "ownerid", "systemuserid", join);
        if (QuerySupport.Joins.Contains(join)) _dataverse.Invoking(d => d.RetrieveMultiple(query)).Should().NotThrow();
        else TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(query)).Message.Should().Contain(join.ToString());
    }

    [Fact]
    public void Unsupported_hints_and_filters_are_faults()
    {
        foreach (var query in new[]
        {
            new QueryExpression(Table) { QueryHints = "OptimizeForUnknown" }, new QueryExpression(Table) { ForceSeek = "index" }, new QueryExpression(Table) { SubQueryExpression = new QueryExpression() },
            new QueryExpression(Table) { Criteria = { IsQuickFindFilter = true } }, new QueryExpression(Table) { Criteria = { AnyAllFilterLinkEntity = new LinkEntity() } },
        })
            TestSteps.CodeOf(() => _dataverse.RetrieveMultiple(query)).Should().Be("0x80040800");
    }
}
