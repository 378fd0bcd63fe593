using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace PhoneCallCtx.Solution.Files;

/// <summary>
/// A file that a command writes. It takes its name when it is whole: until then it is a temporary file in the same folder, so an earlier
/// file of that name survives every failure. What is no regular file, such as a device or a pipe, is written to directly.
/// </summary>
public sealed class ResultFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;
    private readonly PosixSignalRegistration[] _signals = [];

    private ResultFile(string path, FileStream direct)
    {
        _path = path;
        Stream = direct;
    }

    private ResultFile(string path, string temporary, UnixFileMode? mode)
    {
        _path = path;
        _temporary = temporary;
        _signals = EndSignals.Register(RemoveTemporary);
        Stream = Create(temporary, mode);
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its path. A link is followed: the file that it leads to is replaced, and the link stays.</param>
    /// <param name="inputs">The files that the command reads; none of them can be its result.</param>
    /// <exception cref="IOException">The file cannot be written, or it is an input.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static ResultFile Begin(string path, params IEnumerable<string> inputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new IOException("it is a directory. Name a file.");
        var full = Path.GetFullPath(path);
        var existing = FileIdentity.Of(full);
        if (inputs.Any(input => IsSame(input, full, existing))) throw new IOException("it is an input. Name another file.");
        if (existing is { IsRegular: false }) return new ResultFile(full, new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));

        var target = new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException("there is no such folder. Create it first.");
        UnixFileMode? mode = null;
        if (existing is not null)
        {
            // A file that may not be written must not be replaced either, though its folder would allow that.
            using (File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                if (!OperatingSystem.IsWindows()) mode = File.GetUnixFileMode(target);
            }
        }

        return new ResultFile(target, Path.Combine(folder, $".phonecallctx-{Guid.NewGuid():N}.partial"), mode);
    }

    /// <summary>Writes a whole file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="inputs">The files that the command reads; none of them can be its result.</param>
    /// <exception cref="IOException">The file cannot be written, or it is an input.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, params IEnumerable<string> inputs)
    {
        using var file = Begin(path, inputs);
        file.Stream.Write(content);
        file.Complete();
    }

    /// <summary>Gives the file its name. Without this call, what was written is removed.</summary>
    /// <exception cref="IOException">The file cannot be written to its end, or its name cannot be given.</exception>
    public void Complete()
    {
        if (_temporary is null)
        {
            Stream.Dispose();
            return;
        }

        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Removes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            RemoveTemporary();
            foreach (var signal in _signals) signal.Dispose();
        }
    }

    private static bool IsSame(string input, string full, FileIdentity? existing)
    {
        var path = input == "-" && !OperatingSystem.IsWindows() ? "/dev/stdin" : input;
        return existing is { IsRegular: true } ? FileIdentity.Of(path) == existing : Path.GetFullPath(path) == full;
    }

    private static FileStream Create(string path, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (OperatingSystem.IsWindows() || mode is null) return new FileStream(path, options);

        // Nobody else sees the content before the rights are those of the file that is replaced.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        File.SetUnixFileMode(stream.SafeFileHandle, mode.Value);
        return stream;
    }

    private void RemoveTemporary()
    {
        if (_temporary is not null) File.Delete(_temporary);
    }
}
