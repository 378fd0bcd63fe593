using System;
using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>A connection that sends prepared bytes and reads whole answers. It costs little, so that the server is what is measured.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 * 1024];

    /// <param name="address">The base address of the server.</param>
    public RawConnection(Uri address) => _socket.Connect(address.Host, address.Port);

    /// <summary>Sends a request and reads its answer.</summary>
    /// <returns>The answer, valid until the next request.</returns>
    /// <exception cref="InvalidOperationException">The answer is no success, or the connection ends.</exception>
    public ReadOnlySpan<byte> Send(ReadOnlySpan<byte> request)
    {
        while (!request.IsEmpty) request = request[_socket.Send(request)..];
        var (length, expected) = (0, int.MaxValue);
        while (length < expected)
        {
            if (length == _buffer.Length) Array.Resize(ref _buffer, 2 * length);
            var count = _socket.Receive(_buffer.AsSpan(length));
            if (count == 0) throw new InvalidOperationException("The server ended the connection.");
            length += count;
            if (expected == int.MaxValue && _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is var end and >= 0) expected = end + 4 + ContentLength(_buffer.AsSpan(0, end));
        }

        var answer = _buffer.AsSpan(0, length);
        return answer.StartsWith("HTTP/1.1 2"u8) ? answer : throw new InvalidOperationException($"The server answered: {Encoding.UTF8.GetString(answer)}");
    }

    public void Dispose() => _socket.Dispose();

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _) ? length : 0;
    }
}
