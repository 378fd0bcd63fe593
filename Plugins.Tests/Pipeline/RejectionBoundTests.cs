using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>With any number of bad rows, a rejection shows the first complaints, counts the others, and allocates for the shown ones only.</summary>
public class RejectionBoundTests
{
    private const int MostBytes = 32 * 1024;

    [Fact]
    public void Fifty_complaints_are_shown_in_full()
    {
        var rejection = Reject(50);
        rejection.ExceptionDetails!.Keys.Should().Equal("violations");
        StepRun.Violations(rejection).Select(violation => violation.GetProperty("row").GetInt32()).Should().Equal(Enumerable.Range(0, 50));
        rejection.Message.Split('\n').Should().HaveCount(51).And.Subject.Last().Should().StartWith("- Targets[49] ").And.EndWith(" [PCC101]");
    }

    [Theory]
    [InlineData(51)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(5000)]
    public void Complaints_beyond_the_first_fifty_are_counted(int rows)
    {
        var rejection = Reject(rows);
        var (first, bound) = (Reject(50), rejection.ExceptionDetails!);
        bound["violations"].Should().Be(first.ExceptionDetails!["violations"]);
        bound.Keys.Should().Equal("violations", "total", "leftOut", "counts");
        (bound["total"], bound["leftOut"], bound["counts"]).Should().Be(($"{rows}", $"{rows - 50}", $$"""{"PCC101":{{rows}}}"""));
        rejection.Message.Should().Be(
            first.Message.Replace("50 in this request", $"{rows} in this request", StringComparison.Ordinal) + $"\nAnd {rows - 50} more, {rows} in all: PCC101 {rows}");
    }

    [Fact]
    public void The_counts_by_code_are_complete_and_complaints_are_in_order()
    {
        const int Rows = 700;
        var rows = Enumerable.Range(0, Rows).Select(i => i % 7 == 0 ? PhoneCall.Row() : BadRow()).ToArray();
        var rejection = StepRun.Rejection(Requests.CreateMultiple(rows))!;
        var counts = JsonSerializer.Deserialize<SortedDictionary<string, int>>(rejection.ExceptionDetails!["counts"])!;
        counts.Should().Equal(new SortedDictionary<string, int>(StringComparer.Ordinal) { ["PCC001"] = 600, ["PCC002"] = 1200, ["PCC003"] = 600, ["PCC005"] = 600, ["PCC101"] = 1200, ["PCC201"] = 600 });
        rejection.ExceptionDetails["total"].Should().Be("4800");
        rejection.Message.Should().EndWith("\nAnd 4750 more, 4800 in all: PCC001 600, PCC002 1200, PCC003 600, PCC005 600, PCC101 1200, PCC201 600");

        var alone = Enumerable.Range(1, 7).Where(i => i != 7).SelectMany(i => Shown(StepRun.Rejection(Requests.CreateMultiple(rows.AsSpan(0, i + 1).ToArray()))!).Where(entry => entry.Row == i));
        Shown(rejection).Should().Equal(alone.Concat(Shown(StepRun.Rejection(Requests.CreateMultiple(rows.AsSpan(0, 9).ToArray()))!).Skip(48)).Take(50));

        static (int Row, string Column, string Code)[] Shown(InvalidPluginExecutionException of) =>
            [.. StepRun.Violations(of).Select(violation => (violation.GetProperty("row").GetInt32(), violation.GetProperty("column").GetString()!, violation.GetProperty("code").GetString()!))];
    }

    [Fact]
    public void Message_and_details_have_a_byte_limit_in_every_language()
    {
        // Each of these characters takes three bytes of UTF-8, or seven as JSON; regions are long lists.
        var regions = string.Join(',', new[] { "DE", "AT", "CH", "FR", "GB", "IE", "US", "CA", "JP", "PL", "IT", "ES", "PT", "BR", "DK", "NL", "BE", "LU", "SE", "NO", "FI" }.Select(region => $"\"{region}\""));
        var step = new ValidateOnCreate("""{"phones":{"msdyn_fromphone":{"regions":[""" + regions + "]}}}");
        var rows = Enumerable.Range(0, 300).Select(_ => PhoneCall.Row(
            ("msdyn_callername", new string('\u0007', 101)), ("msdyn_callsid", new string('日', 99) + "\u0007"), ("msdyn_providername", new string('\uFFFE', 50)),
            ("msdyn_fromphone", "+82 2 312 3456"), ("msdyn_tophone", new string('電', 60)))).ToArray();
        foreach (var lcid in new[] { 1033, 1031, 1036, 3082, 1040, 1043, 1046, 1030, 1041, 1045 })
        {
            var language = LanguageCatalog.Find(lcid);
            var rejection = RejectionIn(lcid, step, rows);
            var shown = StepRun.Violations(rejection).Length;
            shown.Should().BeInRange(10, 49, language.Tag);
            Encoding.UTF8.GetByteCount(rejection.Message).Should().BeLessThanOrEqualTo(MostBytes, language.Tag);
            rejection.ExceptionDetails!.Sum(detail => Encoding.UTF8.GetByteCount(detail.Key) + Encoding.UTF8.GetByteCount(detail.Value)).Should().BeInRange(MostBytes * 3 / 4, MostBytes, language.Tag);
            rejection.ExceptionDetails!["leftOut"].Should().Be($"{1500 - shown}", language.Tag);
            rejection.Message.Split("\n- ").Should().HaveCount(shown + 1, language.Tag);
            rejection.Message.Split('\n')[^1].Should().Contain($"{1500 - shown}").And.Contain("1500").And.EndWith("PCC001 300, PCC003 600, PCC101 600", language.Tag);
        }
    }

    [Fact]
    public void After_the_first_complaint_without_room_none_is_shown()
    {
        // A complaint about a region lists all others, which are kilobytes. A further short complaint would have room.
        var regions = string.Join(',', NumberingPlan.Current.Regions.Where(region => !region.CallingCode.IsNonGeographic && region.Id != "KR").Select(region => $"\"{region.Id}\""));
        Entity[] rows = [.. Enumerable.Repeat("+82 2 312 3456", 20).Concat(Enumerable.Repeat("12", 20)).Select(text => PhoneCall.Row(("msdyn_fromphone", text)))];
        var rejection = StepRun.Rejection(Requests.CreateMultiple(rows), """{"phones":{"msdyn_fromphone":{"regions":[""" + regions + "]}}}")!;
        var shown = StepRun.Violations(rejection).Select(violation => violation.GetProperty("row").GetInt32()).ToArray();
        shown.Length.Should().BeInRange(2, 19);
        shown.Should().Equal(Enumerable.Range(0, shown.Length));
        rejection.ExceptionDetails!["leftOut"].Should().Be($"{40 - shown.Length}");
    }

    [Fact]
    public void All_violations_of_the_worst_row_are_shown()
    {
        var row = PhoneCall.Row(("msdyn_callername", null), ("msdyn_callsid", new string('\u0007', 101)), ("msdyn_fromphone", new string('x', 1_000_000)), ("msdyn_tophone", null));
        foreach (var column in new[] { "msdyn_ismicrosoftteamsphonenumber", "msdyn_liveworkitemid", "msdyn_providername", "importsequencenumber", "overriddencreatedon", "ownerid", "statecode", "statuscode" })
            row[column] = new Dictionary<string, string>();
        var rejection = StepRun.Rejection(Requests.Create(row), """{"required":["msdyn_callername","msdyn_tophone"]}""")!;
        rejection.ExceptionDetails!.Keys.Should().Equal("violations");
        StepRun.Violations(rejection).Should().HaveCount(12);
    }

    [Theory]
    [InlineData("PCC901", 1_000_000, 10)]
    [InlineData("PCC901", 10, 1_000_000)]
    [InlineData("PCC901", 1_000_000, 1_000_000)]
    public void A_problem_with_long_names_stays_in_the_limit_with_its_code(string code, int message, int step)
    {
        var request = Requests.Of(new string('m', message));
        request.OwningExtension.Name = new string('s', step);
        var rejection = StepRun.Rejection(new OnlyContext(request), "Create")!;
        rejection.Message.Should().EndWith($"[{code}]").And.Contain("mmmmmmmmmm").And.Contain("ssssssssss");
        Encoding.UTF8.GetByteCount(rejection.Message).Should().BeLessThanOrEqualTo(MostBytes);
        Encoding.UTF8.GetByteCount(rejection.ExceptionDetails!["violations"]).Should().BeLessThanOrEqualTo(MostBytes);
        StepRun.CodesOf(rejection).Should().Equal(code);
    }

    [Fact]
    public void Names_of_ordinary_length_are_not_cut()
    {
        var request = Requests.Of(new string('m', 40));
        request.OwningExtension.Name = new string('s', 256);
        StepRun.Rejection(new OnlyContext(request), "Create")!.Message.Should().Contain(new string('m', 40)).And.Contain(new string('s', 256));
    }

    [Fact]
    public void The_rejection_ignores_violations_that_are_only_traced()
    {
        var rows = Enumerable.Range(0, 2000).Select(i => PhoneCall.Row(("modifiedon", "now"), ("msdyn_fromphone", i < 60 ? "CALL ME" : "112"))).ToArray();
        var request = Requests.CreateMultiple(rows);
        StepRun.Rejection(request)!.ExceptionDetails!["counts"].Should().Be("""{"PCC101":60}""");
        var trace = StepRun.Trace(request);
        var lines = trace.ReplaceLineEndings("\n").Split('\n').Count(line => line.StartsWith("reject ", StringComparison.Ordinal) || line.StartsWith("trace ", StringComparison.Ordinal));
        trace.Should().EndWith($"(and {2060 - lines} more lines)");
        Encoding.UTF8.GetByteCount(trace).Should().BeLessThan(10_240);
    }

    internal static Entity BadRow(bool phones = true)
    {
        var row = PhoneCall.Row(
            ("msdyn_callername", new string('x', 101)), ("msdyn_callsid", "a\tb"), ("msdyn_providername", 42), ("msdyn_ismicrosoftteamsphonenumber", "yes"),
            ("msdyn_liveworkitemid", new EntityReference("contact", PhoneCall.Id)), ("statecode", new OptionSetValue(7)));
        if (!phones) return row;
        row["msdyn_fromphone"] = "CALL 555 0100 NOW";
        row["msdyn_tophone"] = "12";
        return row;
    }

    private static InvalidPluginExecutionException Reject(int rows) =>
        StepRun.Rejection(Requests.CreateMultiple([.. Enumerable.Range(0, rows).Select(_ => PhoneCall.Row(("msdyn_fromphone", "CALL ME")))]))!;

    private static InvalidPluginExecutionException RejectionIn(int lcid, IPlugin step, Entity[] rows)
    {
        var context = Dataverse.New();
        var user = Guid.NewGuid();
        context.Initialize(new Entity("usersettings", user) { ["uilanguageid"] = lcid });
        var request = Requests.CreateMultiple(rows);
        request.InitiatingUserId = user;
        return FluentActions.Invoking(() => context.ExecutePluginWith(request, step)).Should().Throw<InvalidPluginExecutionException>().Which;
    }
}
