using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// Rows in a SQLite file: for each table one of the same name with the same columns, and three more for its bin,
/// its retained rows and those that were purged. Choices are numbers, times and keys are text, references are <c>table:key</c>. One process at a time has
/// the file. A transaction is on the disk before it counts as completed (write-ahead log, synchronous).
/// </summary>
internal sealed class SqliteFile : IRowFile
{
    /// <summary>"PCCX": marks the file as one of a local Dataverse.</summary>
    private const int ApplicationId = 0x50434358;

    /// <summary>The form of the file, to which the tables and their columns belong: 3 has several rows of one key in the bin, purged rows and the roles of teams.</summary>
    private const int FormatVersion = 3;

    /// <summary>The form before that. Such a file gets the newer form when it is opened.</summary>
    private const int EarlierVersion = 2;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<(TableDefinition, RowArea), (SqliteCommand Put, SqliteCommand Remove)> _commands = [];

    private SqliteFile(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file, or begins one.</summary>
    /// <exception cref="IOException">It cannot be opened or written, or another process has it.</exception>
    /// <exception cref="InvalidDataException">It is another kind of file, or of another version.</exception>
    public static SqliteFile Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            var file = new SqliteFile(connection);
            file.Prepare(path);
            return file;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw exception.SqliteErrorCode switch
            {
                SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => new InvalidDataException($"{path} is not a SQLite file.", exception),
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new IOException($"{path} is in use by another process.", exception),
                _ => new IOException($"{path} cannot be opened: {exception.Message}", exception),
            };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public IEnumerable<(RowArea Area, StoredRow Row)> ReadRows()
    {
        foreach (var table in LocalTables.All.Values)
        {
            foreach (var area in Enum.GetValues<RowArea>())
            {
                using var command = Command($"SELECT {ColumnList(table)} FROM {NameOf(table, area)} ORDER BY rowid");
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    var values = new object?[table.Columns.Count];
                    foreach (var column in table.Columns) values[column.Ordinal] = Read(reader, column);
                    yield return (area, StoredRow.Of(table, (Guid)values[table.PrimaryId.Ordinal]!, values));
                }
            }
        }
    }

    public long ReadVersion()
    {
        using var command = Command("SELECT value FROM state WHERE name = 'version'");
        return (long)command.ExecuteScalar()!;
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
                for (var i = 0; i < write.Table.Columns.Count; i++) put.Parameters[i].Value = Text(row.Values[i]) ?? DBNull.Value;
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

    private void Prepare(string path)
    {
        Execute("PRAGMA locking_mode = EXCLUSIVE");
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
        if (Number("PRAGMA application_id") != ApplicationId) throw new InvalidDataException($"{path} is a SQLite file, but not one of a local Dataverse.");
        if (Number("PRAGMA user_version") is var version && version != FormatVersion)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path} has the format {version}; this program reads {FormatVersion}."));
    }

    /// <summary>Makes the bin of a table one that has several rows of one key.</summary>
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
        Execute($"CREATE TABLE {name} ({string.Join(", ", table.Columns.Select(column => $"{column} {Affinity(column)}{(column == table.PrimaryId ? key : "")}"))})");
        if (area == RowArea.Bin) Execute($"CREATE INDEX {name}_key ON {name} ({table.PrimaryId})");
    }

    private static string Affinity(TableColumn column) =>
        column.Type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Boolean or ColumnType.State or ColumnType.Status ? "INTEGER" : "TEXT";

    private static string NameOf(TableDefinition table, RowArea area) => area switch
    {
        RowArea.Live => table.LogicalName,
        RowArea.Bin => table.LogicalName + "_bin",
        RowArea.Retained => table.LogicalName + "_retained",
        _ => table.LogicalName + "_purged",
    };

    private static string ColumnList(TableDefinition table) => string.Join(", ", table.Columns);

    private static object? Read(SqliteDataReader reader, TableColumn column)
    {
        var place = column.Ordinal;
        if (reader.IsDBNull(place)) return null;
        return column.Type switch
        {
            ColumnType.Integer or ColumnType.State or ColumnType.Status => Boxed.Of(reader.GetInt32(place)),
            ColumnType.BigInt => reader.GetInt64(place),
            ColumnType.Boolean => Boxed.Of(reader.GetInt64(place) != 0),
            ColumnType.DateTime => DateTime.Parse(reader.GetString(place), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            ColumnType.Uniqueidentifier => Guid.Parse(reader.GetString(place)),
            ColumnType.Lookup or ColumnType.Owner => Reference(reader.GetString(place)),
            _ => reader.GetString(place),
        };
    }

    private static RowReference Reference(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new RowReference(text[..colon], Guid.Parse(text.AsSpan(colon + 1)));
    }

    private static object? Text(object? value) => value switch
    {
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        RowReference reference => $"{reference.Table}:{reference.Id}",
        bool flag => flag ? 1L : 0L,
        _ => value,
    };

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

        // The text is made of the names of the table definition only; every value is a parameter.
        command.CommandText = sql;
        return command;
    }
}
