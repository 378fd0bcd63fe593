using System;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests.Lake;

public sealed class DeltaTests : IDisposable
{
    private const string Protocol = """{"protocol":{"minReaderVersion":1,"minWriterVersion":2}}""";
    private const string Metadata = """{"metaData":{"schemaString":"{\"fields\":[]}","partitionColumns":[]}}""";

    private readonly CommandLine _cli = new();

    /// <summary>The numbers at the ends of the identifiers.</summary>
    private int[] Ids => [.. _cli.Json.Select(verdict => int.Parse(verdict.GetProperty("id").GetString()![^4..], System.Globalization.CultureInfo.InvariantCulture))];

    [Fact]
    public void A_removed_file_is_not_read()
    {
        _cli.Check(LakeFiles.PathOf("delta")).Should().Be(1);
        Ids.Should().Equal([.. Enumerable.Range(1, 10), .. Enumerable.Range(21, 10)]);
    }

    [Fact]
    public void A_checkpoint_replaces_the_versions_before_it()
    {
        _cli.Check(LakeFiles.PathOf("checkpoint")).Should().Be(1, _cli.Error);
        Ids.Should().Equal([.. Enumerable.Range(1, 10), .. Enumerable.Range(21, 10), .. Enumerable.Range(31, 5)]);
    }

    [Fact]
    public void A_checkpoint_in_parts_counts_when_all_parts_are_there()
    {
        var table = LakeFiles.Copy("checkpoint", _cli.Folder("table"));
        var log = Path.Combine(table, "_delta_log");
        var whole = Path.Combine(log, "00000000000000000002.checkpoint.parquet");
        File.Copy(whole, Path.Combine(log, "00000000000000000002.checkpoint.0000000001.0000000002.parquet"));
        File.Move(whole, Path.Combine(log, "00000000000000000002.checkpoint.0000000002.0000000002.parquet"));
        _cli.Check(table).Should().Be(1, _cli.Error);
        Ids.Should().HaveCount(25);
        File.Delete(Path.Combine(log, "00000000000000000002.checkpoint.0000000001.0000000002.parquet"));
        _cli.Check(table).Should().Be(2);
        _cli.Error.Should().Contain("version 0 of the log of the Delta table is missing");
    }

    [Fact]
    public void Columns_have_their_names_of_the_table_and_not_those_of_the_files()
    {
        _cli.Check(LakeFiles.PathOf("mapped")).Should().Be(1, _cli.Error);
        Ids.Should().Equal(1, 2, 3);
        _cli.Verdicts.Should().Equal("1 rejected", "2 rejected", "3 rejected");
    }

    [Fact]
    public void A_lakehouse_is_searched_for_the_table()
    {
        var lakehouse = _cli.Folder("lakehouse");
        LakeFiles.Copy("delta", Path.Combine(lakehouse, "Tables", "dbo", "MSDYN_ocphonecallengagementctx"));
        _cli.Check(lakehouse).Should().Be(1, _cli.Error);
        _cli.Json.Should().HaveCount(20);
    }

    [Fact]
    public void A_lakehouse_without_the_table_says_what_to_name()
    {
        var lakehouse = _cli.Folder("lakehouse");
        LakeFiles.Copy("delta", Path.Combine(lakehouse, "Tables", "account"));
        _cli.Check(lakehouse).Should().Be(2);
        _cli.Error.Should().Contain("without a Delta table msdyn_ocphonecallengagementctx");
    }

    [Theory]
    [InlineData("""{"add":{"path":"one.parquet","deletionVector":{"storageType":"u"}}}""", "deletion vector")]
    [InlineData("""{"add":{"path":"missing.parquet"}}""", "missing.parquet of the table is missing")]
    [InlineData("""{"add":{"path":"../one.parquet"}}""", "outside of its folder")]
    [InlineData("""{"add":{"path":"..%2Fone.parquet"}}""", "outside of its folder")]
    [InlineData("""{"add":{"path":"/etc/one.parquet"}}""", "outside of its folder")]
    [InlineData("""{"add":{"path":"abfss://container@contoso.dfs.core.windows.net/one.parquet"}}""", "outside of its folder")]
    [InlineData("""{"add":{}}""", "00000000000000000000.json, line 3")]
    [InlineData("""{"add":""", "00000000000000000000.json, line 3")]
    [InlineData("[1]", "00000000000000000000.json, line 3")]
    [InlineData("", "has no files")]
    [InlineData("""{"protocol":{"minReaderVersion":4}}""", "version 4")]
    [InlineData("""{"protocol":{"minReaderVersion":3,"readerFeatures":["deletionVectors","liquidX"]}}""", "the feature liquidX")]
    [InlineData("""{"metaData":{"schemaString":"{}","partitionColumns":[]}}""", "schema that cannot be read")]
    [InlineData("""{"metaData":{"schemaString":"{\"fields\":[]}","partitionColumns":["statecode"]}}""", "partitioned by statecode")]
    public void What_cannot_be_read_has_a_message(string action, string message)
    {
        _cli.Check(Table(Protocol, Metadata, action)).Should().Be(2);
        _cli.Error.Should().Contain(message);
    }

    [Fact]
    public void A_log_without_its_beginning_is_an_error()
    {
        _cli.Check(Table(Metadata)).Should().Be(2);
        _cli.Error.Should().Contain("no protocol");
    }

    [Fact]
    public void A_partition_that_no_rule_evaluates_is_fine()
    {
        var table = Table(Protocol, """{"metaData":{"schemaString":"{\"fields\":[]}","partitionColumns":["Year","createdon"]}}""", """{"add":{"path":"one.parquet"}}""");
        File.WriteAllBytes(Path.Combine(table, "one.parquet"), LakeFiles.Read("snappy.parquet"));
        _cli.Check(table).Should().Be(1, _cli.Error);
        _cli.Json.Should().HaveCount(40);
    }

    [Fact]
    public void A_folder_of_Parquet_files_is_read_with_its_partitions_and_without_hidden_files()
    {
        _cli.Check(LakeFiles.PathOf("partitions")).Should().Be(1);
        Ids.Should().Equal([.. Enumerable.Range(10, 5), .. Enumerable.Range(20, 5)]);
    }

    public void Dispose() => _cli.Dispose();

    private string Table(params string[] actions)
    {
        var table = _cli.Folder("table");
        Directory.CreateDirectory(Path.Combine(table, "_delta_log"));
        File.WriteAllLines(Path.Combine(table, "_delta_log", "00000000000000000000.json"), actions);
        return table;
    }
}
