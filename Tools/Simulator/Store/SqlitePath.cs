using System;
using System.IO;
using Microsoft.Data.Sqlite;
using PhoneCallCtx.Solution.Files;
using SQLitePCL;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>Checks the path of a SQLite file, and explains why rows could not be kept there.</summary>
internal static class SqlitePath
{
    private const string InMemory = ":memory:";
    private const string Uri = "file:";

    /// <summary>Checks a path before SQLite uses it.</summary>
    /// <param name="path">The path as given, also for messages.</param>
    /// <returns>The location of the file, which may not exist yet.</returns>
    /// <exception cref="IOException">No such file can be created.</exception>
    public static FileInfo Check(string path)
    {
        // SQLite would keep the rows in memory, or read a part of the name as options.
        if (string.IsNullOrWhiteSpace(path) || path.Equals(InMemory, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Uri, StringComparison.OrdinalIgnoreCase))
            throw new IOException($"{path} is not the name of a file: SQLite takes it for a database in memory or a URI. Give the path of a file, such as rows.sqlite.");
        FileInfo file;
        try
        {
            file = new FileInfo(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new IOException($"{path} cannot be opened: {exception.Message}", exception);
        }

        if (Directory.Exists(file.FullName)) throw new IOException($"{path} cannot be opened: it is a directory. Name a file.");
        if (FileIdentity.Of(file.FullName) is { IsRegular: false }) throw new IOException($"{path} cannot be opened: it is a device or a pipe. Name a file.");
        if (file.Directory is { Exists: false }) throw new IOException($"{path} cannot be opened: there is no such folder. Create it first.");
        return file;
    }

    /// <summary>Rejects a read-only file.</summary>
    /// <exception cref="IOException">The file is read-only.</exception>
    public static void RequireWritable(string path, FileInfo file)
    {
        if (!file.Exists) return;
        try
        {
            File.OpenHandle(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path} cannot be opened: the file is read-only, or this user may not open it. Check its permissions, or use a copy.", exception);
        }
    }

    /// <summary>Translates an error of SQLite into an exception about the file.</summary>
    public static Exception Explain(string path, FileInfo file, SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new InvalidDataException($"{path} is not a SQLite file.", exception),
        raw.SQLITE_CORRUPT => new InvalidDataException($"{path} is a damaged SQLite file. Use an undamaged copy of the file, or a new file.", exception),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new IOException($"{path} is in use by another process.", exception),
        _ when !IsWritable(file.Directory!) => new IOException($"{path} cannot be opened: its folder is read-only, and SQLite keeps a journal next to the file. Check the permissions of the folder.", exception),
        _ => new IOException($"{path} cannot be opened: {exception.Message}", exception),
    };

    private static bool IsWritable(DirectoryInfo folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder.FullName, $".phonecallctx-{Guid.NewGuid():N}.partial"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
