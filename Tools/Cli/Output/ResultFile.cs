using System;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Cli.Output;

/// <summary>A file that appears under its name only when it is whole: until then it is written beside it.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly StreamWriter _writer;

    /// <summary>Begins a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public ResultFile(string path)
    {
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path)) throw new IOException("it is a directory.");
        _partial = _path + ".partial";
        _writer = new StreamWriter(_partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Where to write.</summary>
    public StreamWriter Writer => _writer;

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        _writer.Dispose();
        File.Move(_partial, _path, overwrite: true);
    }

    /// <summary>Removes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        File.Delete(_partial);
    }
}
