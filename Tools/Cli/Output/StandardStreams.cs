using System;
using System.IO;
using System.Linq;
using Microsoft.Win32.SafeHandles;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Output;

/// <summary>The standard streams of the process, as a command line needs them: a lost result is an error, a lost message is not.</summary>
internal static class StandardStreams
{
    private const int OutputDescriptor = 1;

    /// <summary>Standard input. It fails where the process was started without one.</summary>
    public static Stream OpenInput() => IsClosed(0) ? new ClosedInput() : Console.OpenStandardInput();

    /// <summary>Standard output. It fails when its reader has closed it.</summary>
    /// <exception cref="IOException">The process was started without one.</exception>
    public static Stream OpenOutput()
    {
        if (IsClosed(OutputDescriptor)) throw new IOException("standard output is closed.");

        // The stream of Console ignores a pipe without a reader, so a command would run on for nobody.
        return !OperatingSystem.IsWindows() && FileIdentity.Of(PathOf(OutputDescriptor)) is { IsRegular: false } && Console.IsOutputRedirected
            ? new FileStream(new SafeFileHandle(OutputDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0)
            : Console.OpenStandardOutput();
    }

    /// <summary>Standard error. Text that cannot be written is dropped, so that a full disk does not cost the result.</summary>
    public static Stream OpenError() => new DroppingStream(Console.OpenStandardError());

    /// <summary>Whether the process was started without a standard stream. The runtime then gives the descriptor to a pipe of its own, of which it has both ends.</summary>
    private static bool IsClosed(int descriptor)
    {
        if (!OperatingSystem.IsLinux()) return false;
        var target = new FileInfo(PathOf(descriptor)).LinkTarget;
        return target is null || (target.StartsWith("pipe:", StringComparison.Ordinal)
            && Directory.GetFileSystemEntries("/proc/self/fd").Where(path => new FileInfo(path).LinkTarget == target).Select(IsOpenForReading).Distinct().Count() > 1);
    }

    private static bool IsOpenForReading(string path)
    {
        const char ReadOnly = '0';
        var facts = File.ReadLines($"/proc/self/fdinfo/{Path.GetFileName(path)}");
        return facts.First(line => line.StartsWith("flags:", StringComparison.Ordinal)).EndsWith(ReadOnly);
    }

    private static string PathOf(int descriptor) => FormattableString.Invariant($"/dev/fd/{descriptor}");

    /// <summary>Takes the place of a standard input that does not exist.</summary>
    private sealed class ClosedInput : WriteOnlyStream
    {
        public override bool CanRead => true;

        public override bool CanWrite => false;

        public override int Read(byte[] buffer, int offset, int count) => throw new InputException("the process was started without standard input. Name a file.");

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class DroppingStream(Stream stream) : WriteOnlyStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                stream.Write(buffer, offset, count);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // There is no other place to report it.
            }
        }
    }

    private abstract class WriteOnlyStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
