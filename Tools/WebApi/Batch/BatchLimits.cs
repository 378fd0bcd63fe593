namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The limits of a batch. Those for requests and URLs are the platform's (Microsoft: "Execute batch operations using the Web API").</summary>
internal static class BatchLimits
{
    /// <summary>The most requests, and the most parts.</summary>
    public const int Requests = 1000;

    /// <summary>The longest URL of a request, in bytes.</summary>
    public const int Url = 65_536;

    /// <summary>The longest headers of a request, in bytes; the headers of its part count separately.</summary>
    public const int Headers = 32_768;

    /// <summary>The most headers of a request, and of its part.</summary>
    public const int HeaderCount = 100;

    /// <summary>The longest boundary (RFC 2046, section 5.1.1).</summary>
    public const int Boundary = 70;

    /// <summary>The longest content id.</summary>
    public const int ContentId = 100;

    /// <summary>The most bytes of the whole answer, and of one body after references are replaced.</summary>
    public const int Bytes = 128 * 1024 * 1024;
}
