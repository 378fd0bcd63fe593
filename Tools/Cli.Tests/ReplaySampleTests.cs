using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The day at a contact center: a script that sends every message of the table.</summary>
public sealed class ReplaySampleTests : IDisposable
{
    private static readonly string Sample = SourceTree.PathOf("samples", "day-at-a-contact-center.jsonl");

    /// <summary>The result of each line: ok, or the code of the rejection.</summary>
    private static readonly (string Message, string Outcome)[] Expected =
    [
        ("WhoAmI", "ok"),
        ("Create", "ok"),
        ("Create", "ok"),
        ("Create", "ok"),
        ("Associate", "ok"),
        ("Create", "ok"),
        ("Create", "ok"),
        ("Create", "0x80040265"),
        ("Create", "ok"),
        ("CreateMultiple", "ok"),
        ("CreateMultiple", "0x80040265"),
        ("Retrieve", "ok"),
        ("Update", "ok"),
        ("Update", "0x80040265"),
        ("IsValidStateTransition", "ok"),
        ("SetState", "ok"),
        ("UpdateMultiple", "ok"),
        ("Associate", "ok"),
        ("Disassociate", "ok"),
        ("Upsert", "ok"),
        ("UpsertMultiple", "ok"),
        ("Update", "0x80040220"),
        ("GrantAccess", "ok"),
        ("RetrievePrincipalAccess", "ok"),
        ("ModifyAccess", "ok"),
        ("RetrieveSharedPrincipalsAndAccess", "ok"),
        ("RevokeAccess", "ok"),
        ("Assign", "ok"),
        ("RetrieveMultiple", "ok"),
        ("Delete", "ok"),
        ("RetrieveMultiple", "ok"),
        ("Restore", "ok"),
        ("ValidateRetentionConfig", "ok"),
        ("BulkRetain", "ok"),
        ("Retain", "ok"),
        ("Update", "0x8004022e"),
        ("RollbackRetain", "ok"),
        ("PurgeRetainedContent", "ok"),
        ("RetrieveMultiple", "ok"),
    ];

    private readonly CommandLine _cli = new();

    [Fact]
    public void It_sends_every_message_of_the_table() =>
        File.ReadLines(Sample).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetString())
            .Should().Contain(PhoneCallTable.Messages.Select(message => message.Name));

    [Fact]
    public void Each_line_has_its_result()
    {
        RunJson();
        _cli.Json.Select(result => (result.GetProperty("message").GetString()!, result.GetProperty("ok").GetBoolean() ? "ok" : result.GetProperty("error").GetProperty("code").GetString()!)).Should().Equal(Expected);
        _cli.Json.Select(result => result.GetProperty("line").GetInt32()).Should().Equal(Enumerable.Range(1, Expected.Length));
    }

    [Fact]
    public void Each_line_has_its_result_in_the_table_too()
    {
        _cli.Run("replay", Sample).Should().Be(0);
        _cli.Error.Should().BeEmpty();
        var lines = _cli.Output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(Expected.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var (message, outcome) = Expected[i];
            lines[i].Should().MatchRegex($"^ *{i + 1}  {message} +" + (outcome == "ok" ? "ok +\\{.*\\}$" : $"rejected  {outcome}  \\S"));
        }
    }

    [Fact]
    public void The_results_have_the_expected_details()
    {
        RunJson();
        Message(8).Should().Contain("PCC001").And.Contain("PCC101");
        Message(11).Should().Contain("PCC101");
        Message(14).Should().Contain("PCC203");
        Response(12).GetProperty("entity").GetProperty("ownerid").GetProperty("name").GetString().Should().Be("Ana Kovač");
        Response(15).GetProperty("isValid").GetBoolean().Should().BeTrue();
        Response(20).GetProperty("recordCreated").GetBoolean().Should().BeTrue();
        Response(21).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("recordCreated").GetBoolean()).Should().Equal(false, true);
        Response(24).GetProperty("accessRights").GetString().Should().Be("ReadAccess, WriteAccess");
        Response(26).GetProperty("principalAccesses").EnumerateArray().Single().GetProperty("accessMask").GetString().Should().Be("ReadAccess");
        Rows(31).Single().GetProperty("msdyn_callername").GetString().Should().Be("Yuki Tanaka");
        Rows(39).Single().GetProperty("calls").GetInt32().Should().Be(5);
    }

    [Fact]
    public void Two_runs_give_the_same_results()
    {
        RunJson();
        var first = _cli.Output;
        RunJson();
        _cli.Output.Should().Be(first);
    }

    public void Dispose() => _cli.Dispose();

    private void RunJson()
    {
        _cli.Run("replay", Sample, "--format", "json").Should().Be(0);
        _cli.Error.Should().BeEmpty();
    }

    private JsonElement Response(int line) => _cli.Json[line - 1].GetProperty("response");

    private string Message(int line) => _cli.Json[line - 1].GetProperty("error").GetProperty("message").GetString()!;

    private JsonElement.ArrayEnumerator Rows(int line) => Response(line).GetProperty("entityCollection").GetProperty("rows").EnumerateArray();
}
