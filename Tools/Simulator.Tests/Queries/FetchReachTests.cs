using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Queries support exactly the features that the documentation lists, in every culture.</summary>
public class FetchReachTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();

    public static TheoryData<string, string> Rejected => Of(FetchEffect.Rejected);

    public static TheoryData<string, string> Allowed => Of(FetchEffect.Used, FetchEffect.Ignored);

    [Theory]
    [MemberData(nameof(Rejected))]
    public void An_attribute_documented_as_unsupported_is_a_fault_that_names_it(string element, string attribute)
    {
        var fault = TestSteps.FaultOf(() => _source.Run(With(element, attribute, "true")));
        fault.ErrorCode.Should().Be(Faults.UnsupportedMessage);
        fault.Message.Should().Contain($"'{attribute}' of <{element}>").And.Contain("line 1, position");
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void An_attribute_documented_as_supported_is_known(string element, string attribute)
    {
        try
        {
            _source.Run(With(element, attribute, "1"));
        }
        catch (System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> fault)
        {
            // The value need not be valid for each; only the attribute must be known.
            fault.Detail.ErrorCode.Should().NotBe(Faults.UnsupportedMessage);
            fault.Message.Should().NotContain("has no attribute");
        }

        TestSteps.FaultOf(() => _source.Run(With(element, attribute + "x", "1"))).Message.Should().Contain($"has no attribute '{attribute}x'");
    }

    [Fact]
    public void Attributes_documented_without_effect_do_not_change_the_result()
    {
        _source.Add(Table, ("statecode", 0));
        _source.Run($"<fetch version='1.0' mapping='logical' output-format='xml-platform' no-lock='true' latematerialize='true'><entity name='{Table}'><filter><condition attribute='statecode' operator='in' uiname='Active' uitype='state' uihidden='1'><value uiname='Active' uitype='state'>0</value></condition></filter></entity></fetch>")
            .Entities.Should().ContainSingle();
        TestSteps.FaultOf(() => _source.Run($"<fetch mapping='internal'><entity name='{Table}'/></fetch>")).Message.Should().Contain("logical, not 'internal'");
    }

    [Theory]
    [InlineData("<fetch>text<entity name='x'/></fetch>", "line 1, position 2: <fetch> has the text 'text'")]
    [InlineData("<fetch><entity name='x'/><entity name='y'/></fetch>", "must have one <entity>")]
    [InlineData("<fetch><entity name='x'><all-attributes name='y'/></entity></fetch>", "no attribute 'name'")]
    [InlineData("<fetch><entity name='x'><filter><condition attribute='a' operator='eq' value='1' valueof='b'/></filter></entity></fetch>", "both a value and a 'valueof'")]
    [InlineData("<fetch><entity name='x'><filter><condition attribute='a' operator='eq'><value><value/></value></condition></filter></entity></fetch>", "position 80: <value> is not supported within <value>")]
    [InlineData("<fetch page='0'><entity name='x'/></fetch>", "'page', which must be a whole number from 1")]
    [InlineData("<fetch page='\u0661'><entity name='x'/></fetch>", "'page', which must be a whole number from 1")]
    [InlineData("<fetch><entity name='x'>&unknown;</entity></fetch>", "not well-formed, line 1, position")]
    public void Unknown_parts_of_FetchXML_are_a_fault_with_their_place(string fetchXml, string message)
    {
        var fault = TestSteps.FaultOf(() => _source.Run(fetchXml));
        fault.ErrorCode.Should().Be(QueryFaults.InvalidFetch);
        fault.Message.Should().Contain(message);
    }

    [Fact]
    public void Every_operator_and_join_is_documented_as_supported_or_not()
    {
        QuerySupport.OperatorFeatures.Select(feature => feature.Name).Should().Equal(Enum.GetValues<ConditionOperator>().Select(comparison => comparison.ToString()));
        QuerySupport.OperatorFeatures.Should().OnlyContain(feature => feature.Remark.Length > 0);
        QuerySupport.OperatorFeatures.Where(feature => feature.IsSupported).Select(feature => feature.Name).Should().BeEquivalentTo(Enum.GetValues<ConditionOperator>().Where(Conditions.IsSupported).Select(comparison => comparison.ToString()));
        foreach (var comparison in Enum.GetValues<ConditionOperator>().Where(comparison => !Conditions.IsSupported(comparison))) QuerySupport.WhyNot(comparison).Should().NotBeEmpty("{0} is missing", comparison);
        QuerySupport.JoinFeatures.Should().HaveCount(10).And.ContainSingle(feature => !feature.IsSupported).Which.Name.Should().Be("Natural");
        QuerySupport.FetchFeatures.Should().HaveCount(QuerySupport.FetchAttributes.Count);
        QuerySupport.Differences.Should().NotBeEmpty();
    }

    [Fact]
    public void The_fault_of_an_unsupported_operator_says_so()
    {
        foreach (var (name, comparison) in QuerySupport.FetchOperators.Where(known => !Conditions.IsSupported(known.Value)))
        {
            var fault = TestSteps.FaultOf(() => _source.Run($"<fetch><entity name='{Table}'><filter><condition attribute='createdon' operator='{name}' value='1'/></filter></entity></fetch>"));
            fault.ErrorCode.Should().Be(Faults.UnsupportedMessage);
            fault.Message.Should().Contain(comparison.ToString());
        }
    }

    [Theory]
    [InlineData("bin", "deleted")]
    [InlineData("retained", "kept")]
    public void A_data_source_applies_to_the_table_and_not_to_its_links(string area, string name)
    {
        var user = new RowReference("systemuser", _source.Add("systemuser", ("fullname", "Ana")));
        _source.Add(Table, RowArea.Live, ("msdyn_callername", "live"), ("ownerid", user));
        _source.Add(Table, RowArea.Bin, ("msdyn_callername", "deleted"), ("ownerid", user));
        _source.Add(Table, RowArea.Retained, ("msdyn_callername", "kept"), ("ownerid", user));
        var query = $"<entity name='{Table}'><attribute name='msdyn_callername'/><link-entity name='systemuser' from='systemuserid' to='ownerid'/></entity></fetch>";
        _source.Texts($"<fetch datasource='{area}'>{query}", "msdyn_callername").Should().Be(name);
        _source.Texts($"<fetch>{query}", "msdyn_callername").Should().Be("live");
        TestSteps.FaultOf(() => _source.Run($"<fetch datasource='archive'>{query}")).Message.Should().Contain("archive");
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void The_culture_does_not_change_times_numbers_or_case(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach (var name in new[] { "IRIS", "iris", "\u0130ris", "\u0131ris" }) _source.Add(Table, ("msdyn_callername", name), ("importsequencenumber", -1234), ("createdon", new DateTime(2026, 11, 24, 12, 30, 0, DateTimeKind.Utc)), ("versionnumber", 1L));
            foreach (var comparison in new[] { "eq", "like", "begins-with", "ends-with", "in" })
                Texts($"<condition attribute='msdyn_callername' operator='{comparison}'{(comparison == "in" ? "><value>IrIs</value></condition>" : " value='IrIs'/>")}").Should().Be("IRIS iris");
            Texts("<condition attribute='msdyn_callername' operator='eq' value='\u0130RIS'/>").Should().Be("\u0130ris");
            Texts("<condition attribute='importsequencenumber' operator='eq' value='-1234'/>").Split(' ').Should().HaveCount(4);
            foreach (var time in new[] { "2026-11-24T12:30:00Z", "2026-11-24T14:30:00+02:00", "2026-11-24 12:30", "11/24/2026 12:30" })
                Texts($"<condition attribute='createdon' operator='eq' value='{time}'/>").Split(' ').Should().HaveCount(4, "{0} is that time", time);
            Texts("<condition attribute='createdon' operator='on' value='2026-11-24'/>").Split(' ').Should().HaveCount(4);
            var page = _source.Run($"<fetch count='1'><entity name='{Table}'/></fetch>");
            page[0].RowVersion.Should().Be("1");
            page.PagingCookie.Should().StartWith("<cookie page=\"1\">");
            _source.Run(new QueryExpression(Table) { PageInfo = { PageNumber = 2, Count = 1, PagingCookie = page.PagingCookie } }).Entities.Should().ContainSingle();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string Texts(string condition) => _source.Texts($"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/><filter>{condition}</filter></entity></fetch>", "msdyn_callername");
    }

    private static TheoryData<string, string> Of(params FetchEffect[] effects)
    {
        var data = new TheoryData<string, string>();
        foreach (var attribute in QuerySupport.FetchAttributes.Where(attribute => effects.Contains(attribute.Effect))) data.Add(attribute.Element, attribute.Name);
        return data;
    }

    /// <summary>FetchXML with one attribute added to an element.</summary>
    private static string With(string element, string attribute, string value)
    {
        string Start(string name, string needed)
        {
            if (name != element) return $"<{name}{needed}";
            var withoutIt = string.Concat(needed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith(attribute + "=", StringComparison.Ordinal)).Select(part => " " + part));
            return $"<{name}{withoutIt} {attribute}='{value}'";
        }

        return $"{Start("fetch", "")}>{Start("entity", $" name='{Table}'")}>{Start("attribute", " name='statecode'")}/>{Start("order", " attribute='statecode'")}/>"
            + $"{Start("link-entity", " name='systemuser' from='systemuserid' to='ownerid'")}/>{Start("filter", "")}>{Start("condition", " attribute='statecode' operator='in'")}>{Start("value", "")}>0</value></condition></filter></entity></fetch>";
    }
}
