using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Reports.Totals;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>Totals come back from their file as they were, and no other file passes for one.</summary>
public class TotalsFileTests
{
    [Fact]
    public void Totals_that_are_read_and_written_again_are_the_same_bytes()
    {
        var json = SampleTotals.Json(SampleTotals.Few());
        SampleTotals.Json(Read(json).Totals).Should().Be(json);
    }

    [Fact]
    public void The_members_have_a_fixed_order() =>
        JsonDocument.Parse(SampleTotals.Json(SampleTotals.Few())).RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
            "version", "settings", "rulesOnly", "applicationUser", "environment", "inputs", "records", "accepted", "wouldBeRejected", "rejected", "unreadable", "rewritten", "rules", "findings", "providers", "days", "rows");

    [Theory]
    [InlineData("", "this is not JSON*")]
    [InlineData("[]", "these are no totals. Give a file that --report FILE.json wrote.")]
    [InlineData("{}", "these are no totals. Give a file that --report FILE.json wrote.")]
    [InlineData("""{"version":1}""", "these are no totals: a member is missing*")]
    [InlineData("""{"version":2}""", "these are totals of version 2, and this program reads version 1.*")]
    [InlineData("""{"version":"1"}""", "these are totals of version \"1\", and this program reads version 1.*")]
    public void Another_file_gets_a_clear_error(string json, string message) => FluentActions.Invoking(() => Read(json)).Should().Throw<InputException>().WithMessage(message);

    [Theory]
    [InlineData("records", 5, "the counts of these totals do not add up.*")]
    [InlineData("rejected", -1, "these are no totals*")]
    [InlineData("settings", "{\"mode\":\"never\"}", "the settings in these totals cannot be used*")]
    [InlineData("rulesOnly", "no", "these are no totals*")]
    [InlineData("findings", "none", "these are no totals*")]
    public void A_changed_member_gets_a_clear_error(string name, object value, string message)
    {
        var json = JsonNode.Parse(SampleTotals.Json(SampleTotals.Few()))!;
        json[name] = JsonSerializer.SerializeToNode(value);
        FluentActions.Invoking(() => Read(json.ToJsonString())).Should().Throw<InputException>().WithMessage(message);
    }

    [Fact]
    public void A_damaged_file_gives_an_error_or_totals_and_never_a_defect()
    {
        var json = Encoding.UTF8.GetBytes(SampleTotals.Json(SampleTotals.Few()));
        var random = new Random(25);
        var errors = 0;
        for (var i = 0; i < 3000; i++)
        {
            var damaged = json.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                TotalsReader.Read(damaged);
            }
            catch (InputException exception)
            {
                exception.Message.Should().NotBeEmpty();
                errors++;
            }
        }

        errors.Should().BePositive();
    }

    private static TotalsFile Read(string json) => TotalsReader.Read(Encoding.UTF8.GetBytes(json));
}
