using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Queries that other simulators answer differently. The documentation of the platform supports the result here, or does not contradict it.</summary>
public class OtherSimulatorTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();

    public OtherSimulatorTests()
    {
        var user = _source.Add("systemuser", ("fullname", "Ana"));
        _source.Add(Table, ("msdyn_callername", "Ana"), ("importsequencenumber", 7), ("msdyn_ismicrosoftteamsphonenumber", true), ("ownerid", new RowReference("systemuser", user)), ("createdon", _source.Now.AddHours(-2).AddMinutes(-10)));
    }

    [Theory]
    [InlineData("<link-entity name='systemuser' from='systemuserid' to='ownerid' link-type='notany'/>")]
    [InlineData("<link-entity name='systemuser' from='systemuserid' to='ownerid' link-type='not any'/>")]
    [InlineData("<filter><link-entity name='systemuser' from='systemuserid' to='ownerid' link-type='notany'/></filter>")]
    [InlineData("<attribute name='importsequencenumber' aggregate='MAX' alias='x'/>")]
    [InlineData("<attribute name='importsequencenumber' aggregate='Sum' alias='x'/>")]
    public void A_misplaced_or_misspelled_word_of_FetchXML_is_a_fault(string inner) => TestSteps.CodeOf(() => Fetch(inner)).Should().Be("0x8004111c");

    [Theory]
    [InlineData(JoinOperator.Any)]
    [InlineData(JoinOperator.NotAny)]
    [InlineData(JoinOperator.All)]
    [InlineData(JoinOperator.NotAll)]
    [InlineData(JoinOperator.Natural)]
    public void A_link_cannot_use_filter_joins_or_the_natural_join(JoinOperator join)
    {
        var query = new QueryExpression(Table);
        query.AddLink("systemuser", "ownerid", "systemuserid", join);
        var fault = TestSteps.FaultOf(() => _source.Run(query));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040800");
        fault.Message.Should().Contain(join.ToString());
    }

    [Fact]
    public void An_order_by_a_missing_column_is_a_fault()
    {
        TestSteps.CodeOf(() => _source.Run(new QueryExpression(Table) { Orders = { new OrderExpression("msdyn_nosuchcolumn", OrderType.Ascending) } })).Should().Be("0x80041103");
        TestSteps.CodeOf(() => _source.Run($"<fetch><entity name='{Table}'><order attribute='msdyn_nosuchcolumn'/></entity></fetch>")).Should().Be("0x80041103");
    }

    [Fact]
    public void An_aggregate_of_a_link_has_only_its_alias() =>
        Fetch($"<attribute name='systemuserid' groupby='true' alias='user'/><link-entity name='{Table}' from='ownerid' to='systemuserid' alias='v2'><attribute name='importsequencenumber' aggregate='sum' alias='Total'/></link-entity>", "systemuser")
            .Entities.Single().Attributes.Keys.Should().BeEquivalentTo("user", "Total");

    [Theory]
    [InlineData(ConditionOperator.In)]
    [InlineData(ConditionOperator.NotIn)]
    public void A_list_without_values_is_a_fault(ConditionOperator comparison)
    {
        foreach (var values in new object[][] { [], [Array.Empty<string>()] })
        {
            var query = new QueryExpression(Table);
            query.Criteria.AddCondition("msdyn_callername", comparison, values);
            TestSteps.CodeOf(() => _source.Run(query)).Should().Be("0x80041139");
        }
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void Ranges_of_hours_are_exact_to_the_moment(int hours, int found)
    {
        _source.Now = _source.Now.AddMinutes(30);
        _source.Add(Table, ("createdon", _source.Now.AddHours(-hours).AddMinutes(10)));
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition("createdon", ConditionOperator.OlderThanXHours, hours);
        _source.Run(query).Entities.Should().HaveCount(found);
    }

    [Fact]
    public void A_two_option_column_accepts_32_bit_numbers_and_not_64_bit_numbers()
    {
        QueryExpression Is(object value)
        {
            var query = new QueryExpression(Table);
            query.Criteria.AddCondition("msdyn_ismicrosoftteamsphonenumber", ConditionOperator.Equal, value);
            return query;
        }

        _source.Run(Is(1)).Entities.Should().ContainSingle();
        _source.Run(Is(0)).Entities.Should().BeEmpty();
        TestSteps.CodeOf(() => _source.Run(Is(1L))).Should().Be("0x80041139");
    }

    private EntityCollection Fetch(string inner, string table = Table) =>
        _source.Run($"<fetch{(inner.Contains("aggregate=", StringComparison.Ordinal) ? " aggregate='true'" : "")}><entity name='{table}'>{inner}</entity></fetch>");
}
