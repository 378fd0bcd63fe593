using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Replaying;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Serving;

/// <summary>A JSON object with the user of each token.</summary>
internal static class UsersFile
{
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 2 };

    /// <summary>Reads the users.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <param name="names">The names that a script gave to rows.</param>
    /// <returns>The identifier of the user of each token.</returns>
    /// <exception cref="InputException">It cannot be read, or does not have this form.</exception>
    public static Dictionary<string, Guid> Read(string path, Stream standardInput, RowNames names)
    {
        using var file = InputFile.Open(path, standardInput);
        try
        {
            using var document = JsonDocument.Parse(BoundedFile.Read(file.Content, MostBytes), Strict);
            return Read(document.RootElement, names);
        }
        catch (JsonException exception)
        {
            throw new InputException(JsonProblem.Explain(exception));
        }
        catch (InvalidOperationException)
        {
            throw new InputException("a text has half of a surrogate pair. Write the character as itself, or both halves.");
        }
        catch (IOException exception)
        {
            throw new InputException($"the file cannot be read. {exception.Message}");
        }
    }

    private static Dictionary<string, Guid> Read(JsonElement json, RowNames names)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new InputException("the users are an object: {\"token\": \"identifier of the user\", ...}.");
        var users = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            // A header has no other tokens, so nobody could send them.
            if (member.Name.Length == 0 || member.Name.AsSpan().ContainsAnyExceptInRange('!', '~')) throw new InputException($"\"{Shown.Value(member.Name)}\" is no token. Use ASCII characters without spaces.");
            if (member.Value.ValueKind != JsonValueKind.String) throw new InputException($"the user of \"{Shown.Value(member.Name)}\" is no text. Give the identifier of a user, or $ and a name of the seed.");
            users.Add(member.Name, names.Read(member.Value.GetString()!, isNew: false));
        }

        return users;
    }
}
