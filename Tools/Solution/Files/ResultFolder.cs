using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace PhoneCallCtx.Solution.Files;

/// <summary>
/// A folder that a command fills. It is there when it is whole: until then its files are in a temporary folder, which is removed after
/// a failure and on a signal to end. A new folder takes its name in one step. Files of an empty folder that exists are moved into it,
/// since it may be the current folder, a link or a mounted one.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _temporary;
    private readonly string _content;
    private readonly string _target;
    private readonly bool _isNew;
    private readonly List<string> _moved = [];
    private readonly PosixSignalRegistration[] _signals;
    private bool _isDone;

    private ResultFolder(string temporary, string content, string target, bool isNew)
    {
        _temporary = temporary;
        _content = content;
        _target = target;
        _isNew = isNew;
        _signals = EndSignals.Register(RemoveForGood);
    }

    /// <summary>Begins a folder.</summary>
    /// <param name="path">Its path: a new or an empty folder. Folders above that are missing are created with it.</param>
    /// <exception cref="IOException">The folder is not empty, it is a file, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static ResultFolder Begin(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = $".phonecallctx-{Guid.NewGuid():N}.partial";
        if (Directory.Exists(full))
        {
            if (Directory.EnumerateFileSystemEntries(full).Any()) throw new IOException($"{path}: the folder is not empty. Give a new one, so that nothing of it is lost.");
            var within = Path.Combine(full, name);
            return Begin(new ResultFolder(within, within, full, isNew: false));
        }

        // With the first missing folder above it, no empty folder stays behind after a failure.
        var missing = full;
        while (Path.GetDirectoryName(missing) is { } parent && !Path.Exists(parent)) missing = parent;
        if (Path.Exists(missing)) throw new IOException($"{missing}: it is a file. Name a folder.");
        var temporary = Path.Combine(Path.GetDirectoryName(missing)!, name);
        return Begin(new ResultFolder(temporary, Path.Combine(temporary, Path.GetRelativePath(missing, full)), missing, isNew: true));
    }

    private static ResultFolder Begin(ResultFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder._content);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file of the folder.</summary>
    /// <param name="path">Its path below the folder.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="IOException">It cannot be written, or it is there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        lock (_lock)
        {
            var full = Path.Combine(_content, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
            file.Write(content);
        }
    }

    /// <summary>Gives the folder its name. Without this call, what was written is removed.</summary>
    /// <exception cref="IOException">The name is taken by now, or it cannot be given.</exception>
    public void Complete()
    {
        lock (_lock)
        {
            if (_isNew)
            {
                Directory.Move(_temporary, _target);
            }
            else
            {
                foreach (var entry in Directory.EnumerateFileSystemEntries(_temporary).ToArray())
                {
                    var place = Path.Combine(_target, Path.GetFileName(entry));
                    Directory.Move(entry, place);
                    _moved.Add(place);
                }

                Directory.Delete(_temporary);
            }

            _isDone = true;
        }
    }

    /// <summary>Removes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        lock (_lock) Remove();
        foreach (var signal in _signals) signal.Dispose();
    }

    private void Remove()
    {
        if (_isDone) return;
        _isDone = true;
        foreach (var place in _moved.Append(_temporary))
        {
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            else File.Delete(place);
        }
    }

    /// <summary>The process is about to end, so the lock is kept: nothing more may be written.</summary>
    private void RemoveForGood()
    {
        _lock.Enter();
        try
        {
            Remove();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Files that cannot be removed stay, and the signal has its usual effect.
        }
    }
}
