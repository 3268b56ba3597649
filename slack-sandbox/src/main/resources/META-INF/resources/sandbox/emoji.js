/** The shortcodes that apps and people use most; others are shown as they are written. */
const NAMES = `
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ warning ⚠️ exclamation ❗ question ❓
tada 🎉 confetti_ball 🎊 trophy 🏆 medal 🏅 first_place_medal 🥇 second_place_medal 🥈 third_place_medal 🥉 star ⭐ star2 🌟 sparkles ✨
fire 🔥 rocket 🚀 clap 👏 raised_hands 🙌 muscle 💪 pray 🙏 wave 👋 handshake 🤝 point_right 👉 point_up ☝️ ok_hand 👌
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 heart ❤️ green_heart 💚 blue_heart 💙 yellow_heart 💛 broken_heart 💔
smile 😄 smiley 😃 grinning 😀 slightly_smiling_face 🙂 wink 😉 joy 😂 sweat_smile 😅 thinking_face 🤔 neutral_face 😐 cry 😢 sob 😭
sunglasses 😎 partying_face 🥳 relieved 😌 heart_eyes 😍 hugging_face 🤗 eyes 👀 see_no_evil 🙈
moneybag 💰 money_with_wings 💸 dollar 💵 euro 💶 pound 💷 yen 💴 credit_card 💳 bank 🏦 receipt 🧾 coin 🪙 chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 bar_chart 📊 chart 💹 abacus 🧮 scales ⚖️ balance_scale ⚖️ hammer 🔨 gavel 🔨
phone ☎️ telephone_receiver 📞 iphone 📱 email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 mailbox 📫 speech_balloon 💬
calendar 📅 date 📅 spiral_calendar_pad 🗓️ clock 🕐 alarm_clock ⏰ hourglass ⌛ hourglass_flowing_sand ⏳ stopwatch ⏱️ bell 🔔 no_bell 🔕
memo 📝 pencil ✏️ pencil2 ✏️ page_facing_up 📄 clipboard 📋 file_folder 📁 pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗 bookmark 🔖
mag 🔍 bulb 💡 gear ⚙️ wrench 🔧 lock 🔒 unlock 🔓 key 🔑 shield 🛡️ no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑 construction 🚧
red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫
large_red_square 🟥 large_yellow_square 🟨 large_green_square 🟩 small_red_triangle 🔺 small_red_triangle_down 🔻
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_upper_right ↗️ arrow_lower_right ↘️ leftwards_arrow_with_hook ↩️ repeat 🔁
arrows_counterclockwise 🔄 fast_forward ⏩ heavy_plus_sign ➕ heavy_minus_sign ➖ zzz 💤 coffee ☕ sunny ☀️ sunrise 🌅 crescent_moon 🌙
cloud ☁️ umbrella ☂️ rainbow 🌈 snowflake ❄️ seedling 🌱 deciduous_tree 🌳 gift 🎁 dart 🎯 game_die 🎲 pizza 🍕 cake 🍰 birthday 🎂
office 🏢 house 🏠 factory 🏭 package 📦 truck 🚚 airplane ✈️ globe_with_meridians 🌐 busts_in_silhouette 👥 bust_in_silhouette 👤
information_source ℹ️ new 🆕 ok 🆗 sos 🆘 100 💯 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ robot_face 🤖 ghost 👻 crown 👑 books 📚 mortar_board 🎓
`.trim().split(/\s+/);

const BY_NAME = new Map();
for (let i = 0; i < NAMES.length; i += 2) {
	BY_NAME.set(NAMES[i], NAMES[i + 1]);
}

export function emoji(name) {
	return BY_NAME.get(name.replace(/::skin-tone-\d$/, ""));
}
