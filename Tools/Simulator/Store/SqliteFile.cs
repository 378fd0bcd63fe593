using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// Keeps rows in a SQLite file. Each table has one of the same name with the same columns, and three more for its bin, its
/// retained rows and its purged rows; <see cref="SqliteValues"/> defines the values. One process at a time has the file.
/// A transaction is on the disk before it counts as completed (write-ahead log, synchronous).
/// </summary>
internal sealed class SqliteFile : IRowFile
{
    /// <summary>"PCCX", the application identifier in the header of the file.</summary>
    private const int ApplicationId = 0x50434358;

    /// <summary>The format of the file. Version 3 has several rows of one key in the bin, purged rows and the roles of teams.</summary>
    private const int FormatVersion = 3;

    /// <summary>The previous format. Opening such a file upgrades it.</summary>
    private const int EarlierVersion = 2;

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<(TableDefinition, RowArea), (SqliteCommand Put, SqliteCommand Remove)> _commands = [];
    private long _newest;

    private SqliteFile(string path, SqliteConnection connection) => (_path, _connection) = (path, connection);

    /// <summary>Opens or creates a file. A file of another program and its folder stay unchanged.</summary>
    /// <exception cref="IOException">The file cannot be opened or written, or another process has it.</exception>
    /// <exception cref="InvalidDataException">The file belongs to another program, has an unknown version, or is damaged.</exception>
    public static SqliteFile Open(string path)
    {
        var location = SqlitePath.Check(path);
        SqlitePath.RequireWritable(path, location);
        RequireOurs(path, SqliteHeader.Read(path));

        // SQLite never takes a full path for anything but a file.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = location.FullName, Pooling = false, DefaultTimeout = 1 }.ToString());
        var file = new SqliteFile(path, connection);
        try
        {
            connection.Open();
            file.Prepare();
            return file;
        }
        catch (SqliteException exception)
        {
            file.Dispose();
            throw SqlitePath.Explain(path, location, exception);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<(RowArea Area, StoredRow Row)> ReadRows()
    {
        foreach (var table in LocalTables.All.Values)
        {
            foreach (var area in Enum.GetValues<RowArea>())
            {
                using var command = Command($"SELECT {ColumnList(table)}, rowid FROM {NameOf(table, area)} ORDER BY rowid");
                using var reader = Checked(command.ExecuteReader);
                Func<bool> next = reader.Read;
                while (Checked(next))
                {
                    var row = ReadRow(reader, table, area);
                    _newest = Math.Max(_newest, row.Version);
                    yield return (area, row);
                }
            }
        }
    }

    public long ReadVersion()
    {
        using var command = Command("SELECT value FROM state WHERE name = 'version'");
        return Checked(command.ExecuteScalar) is long version && version >= _newest ? version : throw Damaged("table state has no row \"version\" with a whole number at least as high as that of each row");
    }

    public void Write(IEnumerable<RowWrite> writes, long version)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var write in writes)
        {
            var (put, remove) = CommandsOf(write.Table, write.Area);
            if (write.Row is null || write.Area == RowArea.Bin)
            {
                remove.Transaction = transaction;
                remove.Parameters[0].Value = write.Id.ToString();
                remove.ExecuteNonQuery();
            }

            if (write.Row is null) continue;
            put.Transaction = transaction;
            foreach (var row in write.Row.WithEarlier().Reverse())
            {
                for (var i = 0; i < write.Table.Columns.Count; i++) put.Parameters[i].Value = SqliteValues.Write(row.Values[i]);
                put.ExecuteNonQuery();
            }
        }

        using var state = Command("UPDATE state SET value = $version WHERE name = 'version'");
        state.Transaction = transaction;
        state.Parameters.AddWithValue("$version", version);
        state.ExecuteNonQuery();
        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var (put, remove) in _commands.Values)
        {
            put.Dispose();
            remove.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>Rejects a file that no local Dataverse wrote, unless it is empty.</summary>
    private static void RequireOurs(string path, SqliteHeader? header)
    {
        if (header is null or { ApplicationId: 0, UserVersion: 0, HasTables: false }) return;
        if (header.ApplicationId != ApplicationId) throw new InvalidDataException($"{path} is a SQLite file, but it does not belong to a local Dataverse.");
        if (header.UserVersion is not (FormatVersion or EarlierVersion))
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path} has the format {header.UserVersion}; this program reads {FormatVersion}."));
    }

    private void Prepare()
    {
        Execute("PRAGMA locking_mode = EXCLUSIVE");

        // Another process may have written to the file since the header was read.
        RequireOurs(_path, new SqliteHeader((int)Number("PRAGMA application_id"), (int)Number("PRAGMA user_version"), Number("SELECT count(*) FROM sqlite_master") > 0));
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        using var begin = Command("BEGIN IMMEDIATE");
        begin.ExecuteNonQuery();
        var isNew = Number("SELECT count(*) FROM sqlite_master") == 0;
        if (isNew)
        {
            foreach (var table in LocalTables.All.Values)
                foreach (var area in Enum.GetValues<RowArea>()) CreateTable(table, area);
            Execute("CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL)");
            Execute("INSERT INTO state VALUES ('version', 0)");
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {FormatVersion}"));
        }
        else if (Number("PRAGMA application_id") == ApplicationId && Number("PRAGMA user_version") == EarlierVersion)
        {
            Upgrade();
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {FormatVersion}"));
        }

        Execute("COMMIT");
        RequireColumns();
    }

    /// <summary>Rejects a file that lacks a table or a column.</summary>
    private void RequireColumns()
    {
        foreach (var table in LocalTables.All.Values)
            foreach (var area in Enum.GetValues<RowArea>()) RequireColumns(NameOf(table, area), table.Columns.Select(column => column.LogicalName));
        RequireColumns("state", ["name", "value"]);
    }

    private void RequireColumns(string table, IEnumerable<string> columns)
    {
        var existing = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var command = Command($"SELECT name FROM pragma_table_info('{table}')");
        using (var reader = command.ExecuteReader())
            while (reader.Read()) existing.Add(reader.GetString(0));
        if (existing.Count == 0) throw Damaged($"there is no table {table}");
        if (columns.FirstOrDefault(column => !existing.Contains(column)) is { } missing) throw Damaged($"table {table} has no column {missing}");
    }

    private StoredRow ReadRow(SqliteDataReader reader, TableDefinition table, RowArea area)
    {
        var values = new object?[table.Columns.Count];
        foreach (var column in table.Columns)
        {
            if (!SqliteValues.TryRead(reader, column, out values[column.Ordinal]) || (column == table.PrimaryId && values[column.Ordinal] is null)) throw Damaged(reader, table, area, column);
        }

        return StoredRow.Of(table, (Guid)values[table.PrimaryId.Ordinal]!, values);
    }

    /// <summary>The error about an unreadable value. It shows neither the value nor a key that is no GUID: both may be personal data.</summary>
    private InvalidDataException Damaged(SqliteDataReader reader, TableDefinition table, RowArea area, TableColumn column)
    {
        var row = SqliteValues.TryRead(reader, table.PrimaryId, out var id) && id is not null ? $"{id}" : string.Create(CultureInfo.InvariantCulture, $"number {reader.GetInt64(table.Columns.Count)}");
        var fault = reader.IsDBNull(column.Ordinal) ? "there is no value, and each row has one" : $"the value is not {SqliteValues.Expected(column)}";
        return Damaged($"table {NameOf(table, area)}, row {row}, column {column}: {fault}");
    }

    private InvalidDataException Damaged(string fault, Exception? cause = null) => new($"{_path} is damaged: {fault}. Use an undamaged copy of the file, or a new file.", cause);

    /// <summary>Reads from the file; damage that only now shows becomes an error about the file.</summary>
    private T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException exception)
        {
            throw Damaged(exception.Message, exception);
        }
    }

    /// <summary>Upgrades the bin of a table to several rows of one key.</summary>
    private void Upgrade()
    {
        foreach (var table in LocalTables.All.Values)
        {
            foreach (var area in Enum.GetValues<RowArea>())
            {
                if (Number($"SELECT count(*) FROM sqlite_master WHERE name = '{NameOf(table, area)}'") == 0) CreateTable(table, area);
                else if (area == RowArea.Bin) AdmitSeveral(table);
            }
        }
    }

    private void AdmitSeveral(TableDefinition table)
    {
        var bin = NameOf(table, RowArea.Bin);
        Execute($"ALTER TABLE {bin} RENAME TO {bin}_before");
        CreateTable(table, RowArea.Bin);
        Execute($"INSERT INTO {bin} ({ColumnList(table)}) SELECT {ColumnList(table)} FROM {bin}_before ORDER BY rowid");
        Execute($"DROP TABLE {bin}_before");
    }

    private void CreateTable(TableDefinition table, RowArea area)
    {
        var (name, key) = (NameOf(table, area), area == RowArea.Bin ? " NOT NULL" : " PRIMARY KEY NOT NULL");
        Execute($"CREATE TABLE {name} ({string.Join(", ", table.Columns.Select(column => $"{column} {SqliteValues.Affinity(column)}{(column == table.PrimaryId ? key : "")}"))})");
        if (area == RowArea.Bin) Execute($"CREATE INDEX {name}_key ON {name} ({table.PrimaryId})");
    }

    private static string NameOf(TableDefinition table, RowArea area) => area switch
    {
        RowArea.Live => table.LogicalName,
        RowArea.Bin => table.LogicalName + "_bin",
        RowArea.Retained => table.LogicalName + "_retained",
        _ => table.LogicalName + "_purged",
    };

    private static string ColumnList(TableDefinition table) => string.Join(", ", table.Columns);

    private (SqliteCommand Put, SqliteCommand Remove) CommandsOf(TableDefinition table, RowArea area)
    {
        if (_commands.TryGetValue((table, area), out var commands)) return commands;
        var put = Command($"INSERT OR REPLACE INTO {NameOf(table, area)} ({ColumnList(table)}) VALUES ({string.Join(", ", table.Columns.Select(column => "$" + column))})");
        foreach (var column in table.Columns) put.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
        var remove = Command($"DELETE FROM {NameOf(table, area)} WHERE {table.PrimaryId} = $id");
        remove.Parameters.Add(new SqliteParameter { ParameterName = "$id" });
        _commands.Add((table, area), commands = (put, remove));
        return commands;
    }

    private long Number(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();

        // The SQL contains only names of the table definition; every value is a parameter.
        command.CommandText = sql;
        return command;
    }
}
