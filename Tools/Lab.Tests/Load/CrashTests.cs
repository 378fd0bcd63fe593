using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;
using PhoneCallCtx.Lab.Load;
using PhoneCallCtx.Lab.Load.Crashing;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>Kills writing processes, and checks the report about a file that differs from the acknowledged state.</summary>
[Trait("Category", "Exhaustive")]
public sealed class CrashTests(WrittenFiles files) : IClassFixture<WrittenFiles>, IDisposable
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    /// <summary>The live row that a writer wrote last.</summary>
    private const string Last = "versionnumber = (SELECT max(versionnumber) FROM msdyn_ocphonecallengagementctx WHERE msdyn_callsid IS NOT NULL)";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    [Fact]
    public void Killed_writers_leave_all_acknowledged_requests_and_no_partial_one()
    {
        var report = new CrashRun(WrittenFiles.Options, _folder.FullName, _ => { }).Run();
        report.Findings.Texts.Should().BeEmpty();
        report.Kills.Should().Be(WrittenFiles.Options.Kills);
    }

    [Fact]
    public void A_killed_server_leaves_all_acknowledged_requests_and_no_partial_one()
    {
        var options = WrittenFiles.Options with { OverHttp = true };
        var report = new CrashRun(options, _folder.FullName, _ => { }).Run();
        report.Findings.Texts.Should().BeEmpty();
        report.Kills.Should().Be(options.Kills);
    }

    [Fact]
    public void A_file_in_the_acknowledged_state_is_accepted() => FindingsOf(files.Acknowledged, sql: null).Should().BeEmpty();

    [Theory]
    [InlineData($"DELETE FROM {Table} WHERE {Last}", "is lost: it should be live")]
    [InlineData($"DELETE FROM {Table}_bin", "is lost: it should be in the bin")]
    [InlineData("DELETE FROM principalobjectaccess", "does not have the acknowledged shares")]
    [InlineData($"INSERT INTO {Table}_retained SELECT * FROM {Table} WHERE {Last}", "is retained, but should not be")]
    [InlineData($"UPDATE {Table} SET msdyn_callername = 'old' WHERE {Last}", "differs from the acknowledged values in msdyn_callername")]
    [InlineData($"UPDATE {Table} SET versionnumber = 1 WHERE {Last}", "has the version 1")]
    [InlineData($"UPDATE {Table} SET versionnumber = 900000; UPDATE state SET value = 900000 WHERE name = 'version'", "two rows have the row version 900000")]
    [InlineData($"UPDATE {Table} SET msdyn_callername = '1000' WHERE msdyn_callsid IS NULL", "counter 0 is 1000")]
    [InlineData($"UPDATE {Table} SET {Table}id = '10ad5000-0000-4000-8000-000000000000' WHERE {Last}", "belongs to no writer")]
    public void A_file_in_another_state_is_reported(string sql, string finding) =>
        FindingsOf(files.Acknowledged, sql).Should().Contain(text => text.Contains(finding));

    [Fact]
    public void An_unacknowledged_request_may_be_complete() => FindingsOf(files.OnItsWay, sql: null).Should().BeEmpty();

    [Fact]
    public void A_partial_unacknowledged_request_is_reported() =>
        FindingsOf(files.OnItsWay, $"DELETE FROM {Table} WHERE {Last}").Should().Contain(text => text.Contains("CreateMultiple was not acknowledged"));

    [Fact]
    public void Writers_that_end_without_a_kill_are_reported()
    {
        var database = Path.Combine(_folder.FullName, "rows-0.sqlite");
        File.WriteAllText(database, "This is no database, but a text of some length, so that it is not taken for an empty file.");
        new CrashRun(WrittenFiles.Options, _folder.FullName, _ => { }).Run().Findings.Texts.Should().Contain(text => text.Contains("is not a SQLite file"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The findings in a copy of a file after a change with SQL.</summary>
    private IReadOnlyList<string> FindingsOf(WrittenFile file, string? sql)
    {
        var path = Path.Combine(_folder.FullName, "rows.sqlite");
        File.Copy(file.Path, path);
        if (sql is not null) Change(path, sql);
        var findings = new Findings();
        using var target = new LocalTarget(path);
        new Round(file.Before, WrittenFiles.Options, 0, file.Lines, findings).Check(new StoreContents(target));
        return findings.Texts;
    }

    private static void Change(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().Should().BePositive();
    }
}
