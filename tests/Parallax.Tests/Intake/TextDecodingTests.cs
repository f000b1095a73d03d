using System.Text;
using Parallax.Intake.Bytes;
using Xunit;

namespace Parallax.Tests.Intake;

public class TextDecodingTests
{
    const string Text = "Żółć – “l’été” in Kraków";

    public static TheoryData<byte[]> Encoded =>
    [
        new TheoryDataRow<byte[]>(Encoding.UTF8.GetBytes(Text)),
        .. new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Select(e => new TheoryDataRow<byte[]>([.. e.GetPreamble(), .. e.GetBytes(Text)])),
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
    public void Text_is_cleaned_to_what_the_record_can_keep(string raw, string clean) => Assert.Equal(clean, TextDecoding.Clean(raw));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() =>
        Assert.Equal("a\uFFFDb\uFFFD\uD83D\uDE00", TextDecoding.Clean("a\uD83Db\uDE00\uD83D\uDE00"));
}
