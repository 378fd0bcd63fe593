using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Tests.Store;

/// <summary>An incomplete or foreign file is rejected with the reason, and the file and its folder stay unchanged.</summary>
[Trait("Category", "OneCulture")]
public sealed class SqliteFileTests : IDisposable
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    private string Rows => PathOf("rows.sqlite");

    [Theory]
    [InlineData("CREATE TABLE mine (x)")]
    [InlineData("PRAGMA application_id = 1")]
    [InlineData("PRAGMA user_version = 3")]
    [InlineData("CREATE TABLE mine (x)", "PRAGMA application_id = 252006674")]
    [InlineData("PRAGMA journal_mode = WAL", "CREATE TABLE mine (x)")]
    [InlineData("PRAGMA page_size = 65536", "CREATE TABLE mine (x)")]
    [InlineData("CREATE TABLE state (name, value)", "INSERT INTO state VALUES ('version', 0)")]
    public void A_file_of_another_program_and_its_folder_stay_unchanged(params string[] statements)
    {
        Execute(Rows, statements);
        RequireUntouched("is a SQLite file, but it does not belong to a local Dataverse.");
    }

    [Theory]
    [InlineData("CREATE TABLE mine (x)")]
    [InlineData("PRAGMA application_id = 1")]
    [InlineData("PRAGMA application_id = 1346585432", "CREATE TABLE mine (x)", "PRAGMA user_version = 9")]
    public void A_header_that_is_only_in_the_log_counts(params string[] statements)
    {
        using var connection = Connect(PathOf("open.sqlite"));
        Execute(connection, ["PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0", .. statements]);
        foreach (var ending in new[] { "", "-wal" }) File.Copy(PathOf("open.sqlite" + ending), Rows + ending);
        RequireUntouched("");
    }

    [Fact]
    public void A_file_of_a_later_format_stays_unchanged()
    {
        Begin();
        Execute(Rows, "PRAGMA user_version = 9", "PRAGMA journal_mode = DELETE");
        RequireUntouched("has the format 9; this program reads 3.");
    }

    [Fact]
    public void A_file_with_tables_only_in_the_log_is_opened_after_a_crash()
    {
        Guid id;
        using (var dataverse = Open())
        {
            id = dataverse.Create(new Entity(Table) { ["msdyn_callername"] = "Ana" });
            foreach (var ending in new[] { "", "-wal" }) File.Copy(Rows + ending, PathOf("copy.sqlite" + ending));
        }

        SqliteHeader.Read(PathOf("copy.sqlite")).Should().BeEquivalentTo(new { ApplicationId = 0x50434358, UserVersion = 3, HasTables = true });
        File.ReadAllBytes(PathOf("copy.sqlite"))[68..72].Should().Equal([0, 0, 0, 0], "the header of the file itself says nothing yet");
        using var after = new LocalDataverse(new LocalDataverseOptions { DatabasePath = PathOf("copy.sqlite") });
        after.Retrieve(Table, id, new Microsoft.Xrm.Sdk.Query.ColumnSet(true))["msdyn_callername"].Should().Be("Ana");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_log_counts_up_to_its_last_whole_transaction(int missing)
    {
        using (Open())
        {
            foreach (var ending in new[] { "", "-wal" }) File.Copy(Rows + ending, PathOf("copy.sqlite" + ending));
        }

        using (var log = new FileStream(PathOf("copy.sqlite-wal"), FileMode.Open)) log.SetLength(32 + 3 * 4120 - missing);
        SqliteHeader.Read(PathOf("copy.sqlite")).Should().BeEquivalentTo(new { ApplicationId = 0, UserVersion = 0, HasTables = false });
        using var after = new LocalDataverse(new LocalDataverseOptions { DatabasePath = PathOf("copy.sqlite") });
        after.WaitingSystemJobs.Should().Be(0, "it is begun anew");
    }

    [Fact]
    public void An_empty_file_is_accepted()
    {
        File.WriteAllBytes(Rows, []);
        using (var dataverse = Open()) dataverse.WaitingSystemJobs.Should().Be(0);
        SqliteHeader.Read(Rows)!.HasTables.Should().BeTrue();
    }

    [Theory]
    [InlineData(50)]
    [InlineData(111)]
    [InlineData(4095)]
    [InlineData(-1)]
    [InlineData(-4096)]
    public void A_truncated_file_is_reported_as_truncated(int length)
    {
        Begin();
        using (var file = new FileStream(Rows, FileMode.Open)) file.SetLength(length > 0 ? length : file.Length + length);
        RequireUntouched("is a SQLite file whose end is missing: it has ");
    }

    [Fact]
    public void An_overwritten_page_is_reported_as_damage()
    {
        Begin();
        using (var file = new FileStream(Rows, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        FluentActions.Invoking(Open).Should().Throw<InvalidDataException>().WithMessage("*damaged*");
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData(":MEMORY:")]
    [InlineData("file:rows.sqlite")]
    [InlineData("file:rows.sqlite?mode=memory")]
    [InlineData("FILE:x?mode=memory&cache=shared")]
    [InlineData("file::memory:")]
    [InlineData("")]
    [InlineData(" ")]
    public void A_name_that_means_no_file_is_rejected(string path) =>
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = path })).Should().Throw<IOException>().WithMessage($"{path} is not the name of a file: SQLite takes it*");

    [UnixTheory]
    [InlineData("rows?mode=memory")]
    [InlineData("rows;Mode=Memory")]
    [InlineData("|DataDirectory|rows")]
    [InlineData("rows#1%20'\"")]
    [InlineData("x:memory:")]
    public void An_unusual_file_name_is_accepted(string name)
    {
        using (var dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = PathOf(name) })) dataverse.WaitingSystemJobs.Should().Be(0);
        Names().Should().Equal(name);
    }

    [Fact]
    public void A_folder_and_a_missing_folder_have_different_messages()
    {
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = _folder.FullName })).Should().Throw<IOException>().WithMessage("*it is a directory*");
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = PathOf("no/rows") })).Should().Throw<IOException>().WithMessage("*there is no such folder. Create it first.");
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = "a\0b" })).Should().Throw<IOException>().WithMessage("*cannot be opened*");
    }

    [UnixTheory]
    [InlineData("/dev/null", "it is a device or a pipe")]
    [InlineData("/proc/rows.sqlite", "its folder is read-only")]
    public void A_device_and_a_read_only_folder_have_different_messages(string path, string message) =>
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = path })).Should().Throw<IOException>().WithMessage($"{path} cannot be opened: {message}*");

    [UnprivilegedFact]
    public void A_read_only_file_has_its_own_message()
    {
        Begin();
        File.SetAttributes(Rows, FileAttributes.ReadOnly);
        FluentActions.Invoking(Open).Should().Throw<IOException>().WithMessage("*the file is read-only*");
        File.SetAttributes(Rows, FileAttributes.Normal);
        Names().Should().Equal("rows.sqlite");
    }

    [Theory]
    [InlineData("UPDATE {0} SET ownerid = 'abc'", "column ownerid: the value is not a table, a colon and a GUID")]
    [InlineData("UPDATE {0} SET ownerid = 'systemuser:abc'", "column ownerid: the value is not a table, a colon and a GUID")]
    [InlineData("UPDATE {0} SET ownerid = ':424afb42-d04c-42af-b98b-6f0eeaba69ab'", "column ownerid: the value is not a table, a colon and a GUID")]
    [InlineData("UPDATE {0} SET ownerid = NULL", "column ownerid: there is no value, and each row has one")]
    [InlineData("UPDATE {0} SET statecode = NULL", "column statecode: there is no value, and each row has one")]
    [InlineData("UPDATE {0} SET statecode = 'Active'", "column statecode: the value is not a whole number")]
    [InlineData("UPDATE {0} SET statecode = 1.5", "column statecode: the value is not a whole number")]
    [InlineData("UPDATE {0} SET statuscode = 99999999999", "column statuscode: the value is not a whole number")]
    [InlineData("UPDATE {0} SET versionnumber = x'01'", "column versionnumber: the value is not a whole number")]
    [InlineData("UPDATE {0} SET createdon = '29.11.2026'", "column createdon: the value is not a time in UTC")]
    [InlineData("UPDATE {0} SET createdon = '2026-11-29T10:00:00.0000000'", "column createdon: the value is not a time in UTC")]
    [InlineData("UPDATE {0} SET msdyn_callername = x'00ff'", "column msdyn_callername: the value is not text")]
    [InlineData("UPDATE {0} SET msdyn_ismicrosoftteamsphonenumber = 2", "column msdyn_ismicrosoftteamsphonenumber: the value is not 0 or 1")]
    public void An_unreadable_value_is_reported_with_table_row_and_column(string statement, string message)
    {
        var id = Begin();
        Execute(Rows, string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, Table));
        FluentActions.Invoking(Open).Should().Throw<InvalidDataException>().WithMessage($"{Rows} is damaged: table {Table}, row {id}, {message}. Use an undamaged copy of the file, or a new file.");
        FluentActions.Invoking(Open).Should().Throw<InvalidDataException>("nothing keeps the file open").WithMessage("*is damaged*");
    }

    [Theory]
    [InlineData("Maria Rossi")]
    [InlineData("424AFB42-D04C-42AF-B98B-6F0EEABA69AB")]
    [InlineData("424afb42d04c42afb98b6f0eeaba69ab")]
    public void An_invalid_key_is_reported_without_its_text(string key)
    {
        Begin();
        Execute(Rows, $"UPDATE {Table} SET {Table}id = '{key}'");
        FluentActions.Invoking(Open).Should().Throw<InvalidDataException>().WithMessage($"{Rows} is damaged: table {Table}, row number 1, column {Table}id: the value is not a GUID*").And.Message.Should().NotContain(key);
    }

    [Theory]
    [InlineData("DELETE FROM state", "table state has no row \"version\"")]
    [InlineData("UPDATE state SET value = 'abc'", "table state has no row \"version\"")]
    [InlineData("UPDATE state SET value = 0", "table state has no row \"version\" with a whole number at least as high as that of each row")]
    [InlineData("DROP TABLE state", "there is no table state")]
    [InlineData("ALTER TABLE state RENAME COLUMN value TO other", "table state has no column value")]
    [InlineData("DROP TABLE systemuser", "there is no table systemuser")]
    [InlineData("DROP TABLE " + Table + "_purged", "there is no table " + Table + "_purged")]
    [InlineData("ALTER TABLE " + Table + " DROP COLUMN msdyn_fromphone", "table " + Table + " has no column msdyn_fromphone")]
    [InlineData("ALTER TABLE businessunit RENAME COLUMN name TO other", "table businessunit has no column name")]
    public void A_missing_table_or_column_is_named(string statement, string message)
    {
        Begin();
        Execute(Rows, statement);
        FluentActions.Invoking(Open).Should().Throw<InvalidDataException>().WithMessage($"{Rows} is damaged: {message}*");
    }

    [Fact]
    public void SQLite_stores_a_number_in_a_text_column_as_text()
    {
        var id = Begin();
        Execute(Rows, $"UPDATE {Table} SET msdyn_callername = 5");
        using var dataverse = Open();
        dataverse.Retrieve(Table, id, new Microsoft.Xrm.Sdk.Query.ColumnSet(true))["msdyn_callername"].Should().Be("5");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private LocalDataverse Open() => new(new LocalDataverseOptions { DatabasePath = Rows });

    /// <summary>Makes a file with one call record.</summary>
    private Guid Begin()
    {
        using var dataverse = Open();
        return dataverse.Create(new Entity(Table) { ["msdyn_callername"] = "Ana" });
    }

    private void RequireUntouched(string message)
    {
        var before = Contents();
        FluentActions.Invoking(Open).Should().Throw<InvalidDataException>().WithMessage($"{Rows} *{message}*");
        Contents().Should().Equal(before);
    }

    private Dictionary<string, string> Contents() => _folder.EnumerateFiles().Where(file => !file.Name.StartsWith("open", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => Convert.ToHexString(File.ReadAllBytes(file.FullName)), StringComparer.Ordinal);

    private IEnumerable<string> Names() => _folder.EnumerateFileSystemInfos().Select(file => file.Name);

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(string path, params string[] statements)
    {
        using var connection = Connect(path);
        Execute(connection, statements);
    }

    private static void Execute(SqliteConnection connection, params string[] statements)
    {
        using var command = connection.CreateCommand();
        foreach (var statement in statements)
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
