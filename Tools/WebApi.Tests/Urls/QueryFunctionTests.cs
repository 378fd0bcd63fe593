using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>Each query function finds the same rows as its condition operator and as its operator of FetchXML.</summary>
public class QueryFunctionTests
{
    /// <summary>A function, its column, the values in the URL (numbers bare, texts in quotes), and the operator of FetchXML.</summary>
    private static readonly string[] Matrix =
    [
        "In importsequencenumber '1','3' in", "NotIn importsequencenumber '1','3' not-in", "Between importsequencenumber '2','5' between", "NotBetween importsequencenumber '2','5' not-between",
        "On createdon ='2026-11-25' on", "OnOrBefore createdon ='2026-11-25' on-or-before", "OnOrAfter createdon ='2026-11-25' on-or-after",
        "Yesterday createdon - yesterday", "Today createdon - today", "Tomorrow createdon - tomorrow", "Last7Days createdon - last-seven-days", "Next7Days createdon - next-seven-days",
        "LastWeek createdon - last-week", "ThisWeek createdon - this-week", "NextWeek createdon - next-week", "LastMonth createdon - last-month", "ThisMonth createdon - this-month",
        "NextMonth createdon - next-month", "LastYear createdon - last-year", "ThisYear createdon - this-year", "NextYear createdon - next-year",
        "LastXHours createdon 3 last-x-hours", "NextXHours createdon 3 next-x-hours", "LastXDays createdon 3 last-x-days", "NextXDays createdon 3 next-x-days",
        "LastXWeeks createdon 3 last-x-weeks", "NextXWeeks createdon 3 next-x-weeks", "LastXMonths createdon 3 last-x-months", "NextXMonths createdon 3 next-x-months",
        "LastXYears createdon 2 last-x-years", "NextXYears createdon 2 next-x-years", "OlderThanXMinutes createdon 20 olderthan-x-minutes", "OlderThanXHours createdon 3 olderthan-x-hours",
        "OlderThanXDays createdon 3 olderthan-x-days", "OlderThanXWeeks createdon 3 olderthan-x-weeks", "OlderThanXMonths createdon 3 olderthan-x-months", "OlderThanXYears createdon 2 olderthan-x-years",
        "EqualUserId ownerid - eq-userid", "NotEqualUserId ownerid - ne-userid", "EqualBusinessId owningbusinessunit - eq-businessid", "NotEqualBusinessId owningbusinessunit - ne-businessid",
        "EqualUserTeams ownerid - eq-userteams", "EqualUserOrUserTeams ownerid - eq-useroruserteams",
        "EqualUserOrUserHierarchy ownerid - eq-useroruserhierarchy", "EqualUserOrUserHierarchyAndTeams ownerid - eq-useroruserhierarchyandteams", "EqualUserLanguage importsequencenumber - eq-userlanguage",
        "Above ownerid ='7b0c5d5e-0000-4000-8000-000000000001' above", "AboveOrEqual ownerid ='7b0c5d5e-0000-4000-8000-000000000001' eq-or-above",
        "Under ownerid ='7b0c5d5e-0000-4000-8000-000000000001' under", "UnderOrEqual ownerid ='7b0c5d5e-0000-4000-8000-000000000001' eq-or-under", "NotUnder ownerid ='7b0c5d5e-0000-4000-8000-000000000001' not-under",
        "ContainValues statuscode '1','2' contain-values", "DoesNotContainValues statuscode '1','2' not-contain-values", "Contains msdyn_callername ='Ada' -",
        "ThisFiscalYear createdon - this-fiscal-year", "ThisFiscalPeriod createdon - this-fiscal-period", "NextFiscalYear createdon - next-fiscal-year", "NextFiscalPeriod createdon - next-fiscal-period",
        "LastFiscalYear createdon - last-fiscal-year", "LastFiscalPeriod createdon - last-fiscal-period", "LastXFiscalYears createdon 1 last-x-fiscal-years", "LastXFiscalPeriods createdon 1 last-x-fiscal-periods",
        "NextXFiscalYears createdon 1 next-x-fiscal-years", "NextXFiscalPeriods createdon 1 next-x-fiscal-periods", "InFiscalYear createdon 2026 in-fiscal-year", "InFiscalPeriod createdon 1 in-fiscal-period",
        "InFiscalPeriodAndYear createdon 1,2026 in-fiscal-period-and-year", "InOrBeforeFiscalPeriodAndYear createdon 1,2026 in-or-before-fiscal-period-and-year",
        "InOrAfterFiscalPeriodAndYear createdon 1,2026 in-or-after-fiscal-period-and-year",
    ];

    private readonly LocalDataverse _dataverse;
    private readonly LocalWebApi _api;

    public QueryFunctionTests()
    {
        // The first creation of a row cannot be in the future, so the rows come into being later than the queries run.
        var now = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
        var clock = new TestClock { Now = now.AddYears(4) };
        _dataverse = new LocalDataverse(new LocalDataverseOptions { OrganizationId = Guid.NewGuid(), Clock = clock });
        _api = new LocalWebApi(_dataverse);
        DateTime[] times =
        [
            now.AddYears(-3), now.AddYears(-1), now.AddMonths(-10), now.AddMonths(-2), now.AddMonths(-1), now.AddDays(-20), now.AddDays(-8), now.AddDays(-2), now.AddDays(-1), now.AddHours(-5), now.AddHours(-2),
            now.AddMinutes(-10), now.AddMinutes(10), now.AddHours(2), now.AddHours(5), now.AddDays(1), now.AddDays(2), now.AddDays(8), now.AddDays(20), now.AddMonths(1), now.AddMonths(2), now.AddYears(1), now.AddYears(3),
        ];
        for (var i = 0; i < times.Length; i++) Seed(("overriddencreatedon", times[i]), ("importsequencenumber", i));
        var unit = _dataverse.Create(new Entity("businessunit") { ["name"] = "Elsewhere" });
        var stranger = _dataverse.Create(new Entity("systemuser") { ["fullname"] = "Stranger", ["businessunitid"] = new EntityReference("businessunit", unit) });
        var desk = _dataverse.Create(new Entity("team") { ["name"] = "Desk" });
        _dataverse.Associate("team", desk, new Relationship("teammembership_association"), [new EntityReference("systemuser", WellKnown.AdministratorId)]);
        Seed(("ownerid", new EntityReference("team", desk)), ("importsequencenumber", 100));
        Seed(("ownerid", new EntityReference("systemuser", stranger)));
        clock.Now = now;
    }

    public static TheoryData<string, string, string, string> Functions
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var part in Matrix.Select(line => line.Split(' '))) data.Add(part[0], part[1], part[2], part[3]);
            return data;
        }
    }

    [Fact]
    public void The_matrix_has_all_functions() => Matrix.Select(line => line.Split(' ')[0]).Should().BeEquivalentTo(QueryFunctions.All.Keys).And.HaveCount(69);

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_finds_the_rows_of_its_operators(string name, string column, string values, string fetchOperator)
    {
        var found = ByFunction(name, column, values);

        found.Should().Be(ByOperator(name, column, values));
        if (fetchOperator != "-") found.Should().Be(ByFetch(fetchOperator, column, values));
        if (found.StartsWith("0x", StringComparison.Ordinal))
        {
            // A fault: the operator has no meaning in the local Dataverse, and the message names it.
            found.Should().Contain(name);
            return;
        }

        found.Split(',').Length.Should().BeInRange(1, 24, "a function that finds all rows proves nothing");
    }

    [Fact]
    public void The_functions_of_users_and_dates_are_supported() =>
        Matrix.Select(line => line.Split(' ')).Count(part => !ByFunction(part[0], part[1], part[2]).StartsWith("0x", StringComparison.Ordinal)).Should().Be(43);

    [Theory]
    [InlineData("LastXDays", "0")]
    [InlineData("LastXDays", "-1")]
    [InlineData("LastXDays", "'x'")]
    [InlineData("LastXDays", "null")]
    [InlineData("On", "='yesterday'")]
    [InlineData("Between", "'2026-01-01'")]
    [InlineData("Between", "'2026-01-01','2026-01-02','2026-01-03'")]
    [InlineData("In", "'x'")]
    [InlineData("In", "")]
    public void Wrong_values_are_rejected(string name, string values) => Send(name, "createdon", values).Status.Should().Be(400);

    [Fact]
    public void A_number_beyond_all_times_finds_all_earlier_rows() => ByFunction("LastXDays", "createdon", "99999999999").Should().Be(ByOperator("LastXYears", "createdon", "9000"));

    [Theory]
    [InlineData("LastXDays", "msdyn_callername", "1")]
    [InlineData("EqualUserId", "statecode", "-")]
    [InlineData("Today", "ownerid", "-")]
    public void A_function_must_fit_its_column(string name, string column, string values) => Send(name, column, values).Status.Should().Be(400);

    private static object[] Parse(string values) =>
        values == "-" ? [] : [.. values.TrimStart('=').Split(',').Select(value => value.StartsWith('\'') ? (object)value.Trim('\'') : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))];

    private static string Arguments(string values) => values switch
    {
        "-" => "",
        "" => ",PropertyValues=[]",
        ['=', ..] => $",PropertyValue={values[1..]}",
        ['\'', ..] => $",PropertyValues=[{values}]",
        _ when values.Contains(',', StringComparison.Ordinal) => $",PropertyValue1={values.Split(',')[0]},PropertyValue2={values.Split(',')[1]}",
        _ => $",PropertyValue={values}",
    };

    private static string Show(IEnumerable<Guid> ids) => string.Join(',', ids.Order());

    private void Seed(params (string Column, object Value)[] columns)
    {
        var row = new Entity(Client.Table) { ["msdyn_callername"] = "Ada" };
        foreach (var (column, value) in columns) row[column] = value;
        _dataverse.Create(row);
    }

    private Answer Send(string name, string column, string values) => new(_api.Answer(new ApiRequest(
        "GET", $"/api/data/v9.2/{Client.Set}?$select=statecode&$filter=Microsoft.Dynamics.CRM.{name}(PropertyName='{column}'{Arguments(values)})", Client.Origin, new Dictionary<string, string>(), default, WellKnown.AdministratorId)));

    private string ByFunction(string name, string column, string values)
    {
        var answer = Send(name, column, values);
        return answer.Status == 200 ? Show(answer.Json["value"]!.AsArray().Select(row => (Guid)row![Client.Key]!)) : $"{answer.Code} {answer.Message}";
    }

    private string ByOperator(string name, string column, string values)
    {
        var query = new QueryExpression(Client.Table) { ColumnSet = new ColumnSet("statecode") };
        query.Criteria.AddCondition(column, Enum.Parse<ConditionOperator>(name), Parse(values));
        return Run(query);
    }

    private string ByFetch(string fetchOperator, string column, string values)
    {
        var inner = string.Concat(Parse(values).Select(value => $"<value>{value}</value>"));
        return Run(new FetchExpression($"<fetch><entity name='{Client.Table}'><attribute name='statecode'/><filter><condition attribute='{column}' operator='{fetchOperator}'>{inner}</condition></filter></entity></fetch>"));
    }

    private string Run(QueryBase query)
    {
        try
        {
            return Show(_dataverse.RetrieveMultiple(query).Entities.Select(row => row.Id));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return $"0x{fault.Detail.ErrorCode:x8} {fault.Detail.Message}";
        }
    }

    private sealed class TestClock : TimeProvider
    {
        public DateTime Now { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
