using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Records.Latest;

namespace PhoneCallCtx.Cli.Tests.Lake;

public sealed class LatestTests : IDisposable
{
    private const string Id = "msdyn_ocphonecallengagementctxid";
    private const string One = "00000000-0000-4000-8000-000000000001";
    private const string Two = "00000000-0000-4000-8000-000000000002";

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_last_version_counts_over_all_inputs_of_any_format()
    {
        var csv = _cli.File("a.csv", $"{Id},msdyn_fromphone,versionnumber\n{One},CALL ME,1\n{Two},112,9\n");
        var json = _cli.File("b.json", $$"""[{"{{Id}}":"{{One}}","msdyn_fromphone":"112","versionnumber":3},{"{{Id}}":"{{Two}}","msdyn_fromphone":"CALL ME","versionnumber":8}]""");
        _cli.Run("check", csv, json, "--latest", "--format", "json").Should().Be(0, _cli.Error);
        _cli.Json.Select(verdict => verdict.GetProperty("id").GetString()).Should().Equal(Two, One);
        _cli.Error.Should().Contain("earlier versions of rows, which are not evaluated: 2. The last version is the one with the largest versionnumber.");
    }

    [Fact]
    public void The_time_of_writing_counts_before_the_number()
    {
        var lines = _cli.File("a.jsonl", $$"""
            {"{{Id}}":"{{One}}","msdyn_fromphone":"112","SinkModifiedOn":"2026-01-31T10:00:01Z","versionnumber":1}
            {"{{Id}}":"{{One}}","msdyn_fromphone":"CALL ME","SinkModifiedOn":"2026-01-31T10:00:00Z","versionnumber":2}
            {"{{Id}}":"{{Two}}","msdyn_fromphone":"112","SinkModifiedOn":"2026-01-31T10:00:00Z","versionnumber":2}
            {"{{Id}}":"{{Two}}","msdyn_fromphone":"CALL ME","SinkModifiedOn":"2026-01-31T10:00:00Z","versionnumber":1}
            """);
        _cli.Run("check", lines, "--latest", "--format", "json").Should().Be(0, _cli.Error);
        _cli.Verdicts.Should().Equal("1 accepted", "3 accepted");
        _cli.Error.Should().Contain("the latest SinkModifiedOn, and of equal ones the largest versionnumber");
    }

    [Fact]
    public void Without_versions_the_last_place_counts()
    {
        _cli.Run("check", _cli.File("a.csv", $"{Id},msdyn_fromphone\n{One},CALL ME\n{One},112\n"), "--latest", "--format", "json").Should().Be(0, _cli.Error);
        _cli.Verdicts.Should().Equal("2 accepted");
        _cli.Error.Should().Contain("the last place in the order of the inputs");
    }

    [Fact]
    public void Records_without_a_primary_key_are_all_evaluated()
    {
        _cli.Run("check", _cli.File("a.csv", $"{Id},msdyn_fromphone\n,CALL ME\n,112\n"), "--latest", "--format", "json").Should().Be(1);
        _cli.Json.Should().HaveCount(2);
        _cli.Error.Should().Contain("records without a primary key, which are all evaluated: 2.");
    }

    [Fact]
    public void An_unreadable_record_is_reported_once_and_changes_no_other()
    {
        _cli.Run("check", _cli.File("a.csv", $"{Id},msdyn_fromphone\n{One},CALL ME\nx,112,1\n{One},112\n"), "--latest", "--format", "json").Should().Be(2);
        _cli.Verdicts.Should().Equal("3 accepted");
        _cli.Error.Split('\n').Count(line => line.StartsWith("error: ", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public void Standard_input_cannot_be_read_twice()
    {
        _cli.RunWithInput([], "check", "-", "--latest").Should().Be(2);
        _cli.Error.Should().Contain("--latest reads the inputs twice");
    }

    [Fact]
    public void An_identifier_outside_of_a_lake_is_a_name_like_others()
    {
        _cli.Run("check", _cli.File("a.csv", $"Id,msdyn_fromphone\n{One},112\n"), "--format", "json").Should().Be(0);
        _cli.Json.Single().GetProperty("id").GetString().Should().BeNull();
        _cli.Error.Should().Contain("no column \"Id\"");
    }

    [Fact]
    public void The_table_keeps_what_a_dictionary_keeps()
    {
        var random = new Random(25);
        var table = new VersionTable();
        var expected = new Dictionary<Guid, VersionKey>();
        var bytes = new byte[16];
        for (uint place = 1; place <= 50_000; place++)
        {
            // Identifiers of Dataverse differ in their first bytes only.
            BitConverter.TryWriteBytes(bytes, random.Next(20_000));
            var id = new Guid(bytes);
            var version = new VersionKey(random.Next(5), random.Next(5), place);
            table.Add(id, version);
            if (!expected.TryGetValue(id, out var last) || version.IsAfter(last)) expected[id] = version;
        }

        foreach (var (id, version) in expected) table.PlaceOf(id).Should().Be(version.Place);
        table.PlaceOf(Guid.Parse(One)).Should().Be(0);
    }

    public void Dispose() => _cli.Dispose();
}
