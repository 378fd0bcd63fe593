using System.IO;

namespace PhoneCallCtx.Generators.Commands;

/// <summary>A file that a generator writes.</summary>
internal static class OutputFile
{
    /// <summary>The bytes of the file; null where there is none.</summary>
    public static byte[]? Find(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Whole or not at all: the file replaces the previous one when it is written.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var whole = path + ".new";
        try
        {
            File.WriteAllBytes(whole, bytes);
            File.Move(whole, path, overwrite: true);
        }
        finally
        {
            File.Delete(whole);
        }
    }
}
