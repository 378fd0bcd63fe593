using System;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>Nothing can listen on an address.</summary>
/// <param name="address">The address and port.</param>
/// <param name="message">Why, and what to do.</param>
/// <param name="cause">What the system reports.</param>
public sealed class AddressException(string address, string message, Exception cause) : Exception(message, cause)
{
    /// <summary>The address and port.</summary>
    public string Address { get; } = address;
}
