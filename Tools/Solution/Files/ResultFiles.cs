using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Solution.Files;

/// <summary>
/// Several files that a command writes into a folder with others. None takes its name before all of them are written, so a failure
/// before that, such as a full disk, leaves everything as it was. The names are given one after the other: a process that is killed in
/// between leaves whole files, some old and some new.
/// </summary>
public sealed class ResultFiles : IDisposable
{
    private readonly string _folder;
    private readonly List<ResultFile> _files = [];
    private readonly Stack<string> _folders = [];

    /// <summary>Begins the files of a folder.</summary>
    /// <param name="folder">The path of the folder; it need not exist.</param>
    public ResultFiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
    }

    /// <summary>Writes a file, with the folders above it.</summary>
    /// <param name="path">Its path below the folder.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="inputs">The files that the command reads; none of them can be its result.</param>
    /// <exception cref="IOException">The file cannot be written, or it is an input.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Add(string path, ReadOnlySpan<byte> content, params IEnumerable<string> inputs)
    {
        var full = Path.Combine(_folder, path);
        CreateFolder(Path.GetDirectoryName(full));
        var file = ResultFile.Begin(full, inputs);
        _files.Add(file);
        file.Stream.Write(content);
        file.Stream.Flush();
    }

    /// <summary>Gives the files their names. Without this call, what was written is removed.</summary>
    /// <exception cref="IOException">A file cannot be written to its end, or its name cannot be given.</exception>
    public void Complete()
    {
        foreach (var file in _files) file.Complete();
    }

    /// <summary>Removes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
        foreach (var folder in _folders.Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any())) Directory.Delete(folder);
    }

    private void CreateFolder(string? path)
    {
        if (path is null || Directory.Exists(path)) return;
        CreateFolder(Path.GetDirectoryName(path));
        Directory.CreateDirectory(path);
        _folders.Push(path);
    }
}
