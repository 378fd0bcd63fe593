using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>
/// Keeps the pages of a run, so that another run continues after an interruption. Each page is a gzip member, and the first member
/// has the query. A page has the link to the next one, so the file needs no other. A member that is not whole is cut off, with
/// everything after it. Only the owner can read the file: it has the rows.
/// </summary>
internal sealed class StateFile : IDisposable
{
    private const string Beginning = "phonecallctx check --state, form 1\n";

    private readonly string _path;
    private readonly FileStream _stream;

    private StateFile(string path, FileStream stream) => (_path, _stream) = (path, stream);

    /// <summary>The path, for messages.</summary>
    public string Path => _path;

    /// <summary>Opens a file, or begins one. No other run can use it meanwhile.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="query">The whole address of the first page. A file of another query is rejected.</param>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static StateFile Open(string path, string query)
    {
        var state = new StateFile(path, OpenStream(path));
        try
        {
            state.Begin(query);
            return state;
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>Deletes the file of a run that is complete.</summary>
    /// <returns>Why it cannot be deleted; null when it is.</returns>
    public static string? Delete(string path)
    {
        try
        {
            File.Delete(path);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be deleted. It has the rows of the environment, so delete it yourself. {exception.Message}";
        }
    }

    /// <summary>The pages that it keeps, in their order. What follows the last whole one is cut off.</summary>
    public IEnumerable<byte[]> ReadPages()
    {
        while (ReadMember() is { } page) yield return page;
    }

    /// <summary>Adds a page behind the others, which must be read before.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> page)
    {
        try
        {
            _stream.Write(GzipMember.Pack(page));
            _stream.Flush();
        }
        catch (IOException exception)
        {
            throw new InputException($"the state file {_path} cannot be written. {exception.Message}");
        }
    }

    public void Dispose() => _stream.Dispose();

    private static FileStream OpenStream(string path)
    {
        try
        {
            if (FileIdentity.Of(path) is { IsRegular: false } || new FileInfo(path).LinkTarget is not null) throw new InputException($"the state file {path} is a link, a folder or a device. Name a file.");
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(path, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"the state file {path} cannot be used. {exception.Message}");
        }
    }

    private void Begin(string query)
    {
        var expected = Beginning + query;
        var isNew = _stream.Length == 0;
        var first = isNew ? null : ReadMember(ownOnly: true);
        if (first is null)
        {
            Add(Encoding.UTF8.GetBytes(expected));
            return;
        }

        var kept = Encoding.UTF8.GetString(first);
        if (!kept.StartsWith(Beginning, StringComparison.Ordinal)) throw NotOwn();
        if (kept != expected) throw new InputException($"the state file {_path} is of another address, filter or date, or of another version of phonecallctx. Give the same again, name another file, or delete this one.");
    }

    /// <summary>Reads the next member; at the first that is not whole, the file is cut.</summary>
    private byte[]? ReadMember(bool ownOnly = false)
    {
        var start = _stream.Position;
        var head = new byte[GzipMember.HeadLength];
        var count = _stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var length = GzipMember.LengthOf(head);
        if (length is null && ownOnly && (count == head.Length || !IsCutOff(head.AsSpan(0, count)))) throw NotOwn();
        if (length is { } known && known <= _stream.Length - start)
        {
            var member = new byte[known];
            head.CopyTo(member, 0);
            _stream.ReadExactly(member.AsSpan(head.Length));
            if (GzipMember.Unpack(member, Page.MostBytes) is { } content) return content;
        }

        _stream.SetLength(start);
        _stream.Position = start;
        return null;
    }

    /// <summary>Whether bytes may be the beginning of a member that was written by half.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> head) => head is [] or [0x1F] or [0x1F, 0x8B, ..];

    private InputException NotOwn() => new($"the file {_path} is no state file of phonecallctx, so it is not overwritten. Name another file.");
}
