using System.Text;
using Parallax.Intake.Bytes;
using Xunit;

namespace Parallax.Tests.Intake;

public class TextDecodingTests
{
    const string Text = "Żółć – “l’été” in Kraków";

    public static TheoryData<byte[]> Encoded =>
    [
        Encoding.UTF8.GetBytes(Text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
    ];

    [Theory, MemberData(nameof(Encoded))]
    public void Unicode_is_read_in_every_form(byte[] bytes) => Assert.Equal(Text, TextDecoding.Decode(bytes));

    [Fact]
    public void Utf16_without_a_mark_is_known_by_its_zeros()
    {
        Assert.Equal("The envoys met.", TextDecoding.Decode(Encoding.Unicode.GetBytes("The envoys met.")));
        Assert.Equal("The envoys met.", TextDecoding.Decode(Encoding.BigEndianUnicode.GetBytes("The envoys met.")));
    }

    [Fact]
    public void What_is_no_UTF8_is_Windows_1252() =>
        Assert.Equal("“naïve” – €5", TextDecoding.Decode([0x93, (byte)'n', (byte)'a', 0xEF, (byte)'v', (byte)'e', 0x94, (byte)' ', 0x96, (byte)' ', 0x80, (byte)'5']));

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\uD83Db", "a\uFFFDb")]
    [InlineData("a\uDE00\uD83D\uDE00", "a\uFFFD\uD83D\uDE00")]
    public void Text_is_cleaned_to_what_the_record_can_keep(string raw, string clean) => Assert.Equal(clean, TextDecoding.Clean(raw));
}
