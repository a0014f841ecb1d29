<?php // Gives the site its address and people, and prints their application passwords as JSON.
define('WP_INSTALLING', true);
$at = 'http://127.0.0.1:' . $argv[1];
$_SERVER += ['HTTP_HOST' => "127.0.0.1:{$argv[1]}", 'SERVER_NAME' => '127.0.0.1', 'REQUEST_URI' => '/'];
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
update_option('siteurl', $at);
update_option('home', $at);
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();
wp_insert_term('Floods', 'category', ['slug' => 'floods']);
$passwords = [];
foreach (['editor', 'author', 'contributor', 'subscriber'] as $role) {
    $id = wp_create_user($role, wp_generate_password(), "$role@blog.example");
    (new WP_User($id))->set_role($role);
    [$passwords[$role]] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
}
echo json_encode($passwords);
