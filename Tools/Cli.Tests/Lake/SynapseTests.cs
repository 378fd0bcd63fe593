using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests.Lake;

public sealed class SynapseTests : IDisposable
{
    private const string Table = "msdyn_ocphonecallengagementctx";
    private const string One = "00000000-0000-4000-8000-000000000001";
    private const string Two = "00000000-0000-4000-8000-000000000002";

    private static readonly string[] Columns = ["Id", "SinkCreatedOn", "SinkModifiedOn", "statecode", "statuscode", "ownerid", "ownerid_entitytype", "msdyn_fromphone", "msdyn_callername", "versionnumber", "IsDelete", "createdon"];

    private readonly CommandLine _cli = new();

    [Fact]
    public void Partitions_without_a_header_are_read_in_place()
    {
        var folder = Folder("lake", Columns);
        Partition(folder, "2025.csv", $"{One},1/2/2026 1:00:00 AM,1/2/2026 1:00:00 AM,0,1,,,112,\"Ada, \"\"A\"\" Lovelace\",1,,2026-01-02T01:00:00.0000000Z\n");
        Partition(folder, "2026.csv", $"{Two},1/2/2026 1:00:00 AM,1/2/2026 1:00:00 AM,0,1,,,CALL ME,Ada,2,,2026-01-02T01:00:00.0000000Z\n");
        _cli.Check(folder).Should().Be(1, _cli.Error);
        _cli.Json.Select(verdict => (verdict.GetProperty("id").GetString(), verdict.GetProperty("verdict").GetString())).Should().Equal((One, "accepted"), (Two, "rejected"));
    }

    [Fact]
    public void A_record_from_before_a_column_was_added_is_shorter()
    {
        var folder = Folder("lake", Columns);
        Partition(folder, "2025.csv", $"{One},1/2/2026 1:00:00 AM,1/2/2026 1:00:00 AM,0,1,,,112\n");
        _cli.Check(folder).Should().Be(0, _cli.Error);
        Partition(folder, "2025.csv", $"{One},1/2/2026 1:00:00 AM,1/2/2026 1:00:00 AM,0,1,,,112,Ada,1,,2026-01-02,more\n");
        _cli.Check(folder).Should().Be(2);
        _cli.Error.Should().Contain("13 fields where the header has 12");
    }

    [Fact]
    public void A_deleted_row_is_not_evaluated_and_is_counted()
    {
        var folder = Folder("lake", Columns);
        Partition(folder, "2026.csv", $"{One},,1/2/2026 1:00:00 AM,0,1,,,112,Ada,1,False,\n{One},,1/3/2026 1:00:00 AM,,,,,CALL ME,,2,True,\n");
        _cli.Run("check", folder, "--format", "json").Should().Be(0, _cli.Error);
        _cli.Json.Should().ContainSingle();
        _cli.Error.Should().Contain("deleted rows (IsDelete), which are not evaluated: 1.").And.Contain("--latest");
    }

    [Fact]
    public void The_last_version_alone_is_evaluated_on_demand()
    {
        // The times are in the order of Synapse Link: month, day, year.
        var folder = Folder("lake", Columns);
        Partition(folder, "2026.csv", $"{One},,2/1/2026 1:00:00 AM,0,1,,,112,Ada,2,,\n{One},,1/3/2026 1:00:00 AM,0,1,,,CALL ME,Ada,1,,\n{Two},,1/3/2026 1:00:00 AM,0,1,,,112,Ada,1,,\n{Two},,1/4/2026 1:00:00 AM,,,,,,,,True,\n");
        _cli.Run("check", folder, "--latest", "--format", "json").Should().Be(0, _cli.Error);
        _cli.Json.Single().GetProperty("id").GetString().Should().Be(One);
        _cli.Error.Should().Contain("earlier versions of rows, which are not evaluated: 2.").And.Contain("deleted rows (IsDelete), which are not evaluated: 1.").And.NotContain("give --latest");
    }

    [Fact]
    public void Snapshots_are_read_only_when_there_is_nothing_else()
    {
        var folder = Folder("lake", Columns, "https://contoso.dfs.core.windows.net/dataverse-contoso/" + Table + "/Snapshot/2026-01_1/2026-01.csv?sv=1");
        Partition(folder, Path.Combine("Snapshot", "2026-01_1", "2026-01.csv"), $"{One},,,0,1,,,112,,,,\n");
        _cli.Check(folder).Should().Be(0, _cli.Error);
        Partition(folder, "2026.csv", $"{Two},,,0,1,,,112,,,,\n");
        _cli.Check(folder).Should().Be(0, _cli.Error);
        _cli.Json.Single().GetProperty("id").GetString().Should().Be(Two);
    }

    [Fact]
    public void Intervals_are_read_in_their_order_without_the_one_that_is_being_written()
    {
        var root = _cli.Folder("root");
        foreach (var (name, id) in new[] { ("2026-01-31T10.00.00Z", One), ("2026-01-31T09.00.00Z", Two), ("2026-01-31T11.00.00Z", One) })
        {
            Folder(Path.Combine("root", name), Columns);
            Partition(Path.Combine(root, name), "2026.csv", $"{id},,,0,1,,,112,,,,\n");
        }

        Directory.CreateDirectory(Path.Combine(root, "Changelog"));
        File.WriteAllText(Path.Combine(root, "Changelog", "changelog.info"), "2026-01-31T11.00.00Z");
        _cli.Check(root).Should().Be(0, _cli.Error);
        _cli.Json.Select(verdict => verdict.GetProperty("id").GetString()).Should().Equal(Two, One);
    }

    [Fact]
    public void A_model_without_the_table_names_those_that_it_has()
    {
        var folder = Folder("lake", Columns);
        var model = Path.Combine(folder, "model.json");
        File.WriteAllText(model, File.ReadAllText(model).Replace(Table, "account", StringComparison.Ordinal));
        _cli.Check(folder).Should().Be(2);
        _cli.Error.Should().Contain("model.json has no table " + Table + ", but: account.");
    }

    [Theory]
    [InlineData("{", "it is no JSON")]
    [InlineData("[]", "it has no tables")]
    [InlineData("""{"entities":[{}]}""", "does not describe tables")]
    [InlineData("""{"entities":[{"name":"msdyn_ocphonecallengagementctx"}]}""", "does not describe tables")]
    [InlineData("""{"entities":[{"name":"msdyn_ocphonecallengagementctx","attributes":[]}]}""", "no files of the table")]
    [InlineData("""{"entities":[{"name":"msdyn_ocphonecallengagementctx","attributes":[],"partitions":[{"location":"../x.csv"}]}]}""", "outside of its folder")]
    [InlineData("""{"entities":[{"name":"msdyn_ocphonecallengagementctx","attributes":[],"partitions":[{"location":"x.csv"}]}]}""", "x.csv of the table is missing")]
    public void A_model_that_cannot_be_read_has_a_message(string model, string message)
    {
        var folder = _cli.Folder("lake");
        File.WriteAllText(Path.Combine(folder, "model.json"), model);
        _cli.Check(folder).Should().Be(2);
        _cli.Error.Should().Contain(message);
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>A folder with a model of one table.</summary>
    private string Folder(string name, string[] columns, params string[] partitions)
    {
        var folder = _cli.Folder(name);
        var entity = new { name = Table, attributes = columns.Select(column => new { name = column, dataType = "string" }), partitions = partitions.Select(location => new { name = "2026", location }) };
        File.WriteAllText(Path.Combine(folder, "model.json"), JsonSerializer.Serialize(new { name = "cdm", version = "1.0", entities = new[] { entity } }));
        return folder;
    }

    private static void Partition(string folder, string name, string content)
    {
        var path = Path.Combine(folder, Table, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
