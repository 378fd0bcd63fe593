using System;
using System.Security.Cryptography;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Json;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>A page of rows as the Web API answers it. Its rows are read later, by the reader of JSON files.</summary>
internal sealed class Page
{
    /// <summary>The most bytes of a page: with 5,000 rows of the longest texts it has less.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private Page(ReadOnlyMemory<byte> content) => Content = content;

    /// <summary>The whole answer, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; private set; }

    /// <summary>A hash of its rows; empty when it has none.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The link to the next page as it was given; null on the last page.</summary>
    public string? NextLink { get; private set; }

    /// <summary>Reads what is around the rows.</summary>
    /// <param name="content">The answer.</param>
    /// <returns>The page; null when the answer breaks off.</returns>
    /// <exception cref="InputException">It is no page.</exception>
    public static Page? Read(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        var text = content.Span.TrimStart(" \t\r\n"u8);
        if (text is [(byte)'<', ..]) throw new InputException("the answer is an HTML page, perhaps one for signing in, and no JSON. Check the address: it must be that of an environment.");
        if (text is [not (byte)'{', ..]) throw new InputException("the answer is no page of the Web API, which is a JSON object with the rows under \"value\". Check the address.");
        try
        {
            var page = new Page(content);
            return page.Scan() ? page : null;
        }
        catch (JsonException exception)
        {
            throw new InputException($"the answer is no page of the Web API: {JsonProblem.Explain(exception)}");
        }
        catch (InvalidOperationException)
        {
            throw new InputException("the answer is no page of the Web API: the link to the next page is no text.");
        }
    }

    private bool Scan()
    {
        var reader = new Utf8JsonReader(Content.Span, isFinalBlock: false, default);
        if (!reader.Read()) return false;
        var hasList = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return hasList ? true : throw new InputException("the answer is JSON, but has no rows under \"value\".");
            var (isList, isLink) = (reader.ValueTextEquals("value"u8), reader.ValueTextEquals("@odata.nextLink"u8));
            if (!reader.Read()) return false;
            if (isList && hasList) throw new InputException(JsonRows.TwoLists);
            hasList |= isList;
            if (isList ? !ScanRows(ref reader) : !reader.TrySkip()) return false;
            if (isLink && reader.TokenType != JsonTokenType.Null) NextLink = reader.GetString();
        }

        return false;
    }

    private bool ScanRows(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new InputException("the answer is JSON, but its \"value\" is no list of rows.");
        var start = (int)reader.TokenStartIndex;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                if (Rows > 0) Fingerprint = Convert.ToHexString(SHA256.HashData(Content.Span[start..(int)reader.BytesConsumed]));
                return true;
            }

            Rows++;
            if (!reader.TrySkip()) return false;
        }

        return false;
    }
}
